import { type DocumentNode, Lexer, parse, Source, TokenKind } from 'graphql'
import { type Limits, limitExceeded } from './limits.ts'

/** Whether a document has more tokens than are allowed; it is read no further than that. */
const hasMoreTokens = (document: string, allowed: number): boolean => {
  const lexer = new Lexer(new Source(document))
  try {
    for (let count = 0; count <= allowed; count += 1) if (lexer.advance().kind === TokenKind.EOF) return false
    return true
  } catch {
    return false
  }
}

/**
 * Parses a document of no more tokens than are allowed.
 * @throws GraphQLError where it is longer or is not GraphQL
 */
export const parseWithin =
  ({ tokens }: Limits) =>
  (document: string): DocumentNode => {
    try {
      return parse(document, { maxTokens: tokens })
    } catch (error) {
      if (hasMoreTokens(document, tokens)) throw limitExceeded('tokens', tokens + 1, tokens)
      throw error
    }
  }
