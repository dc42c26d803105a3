import { type CST, Lexer, Parser } from 'yaml'
import type { Finding } from '../finding.ts'
import type { Limits } from '../limits.ts'
import type { TextFile } from '../text-file.ts'

/** The tokens of one YAML document, or what stopped the reading. */
export type Tokens = { readonly tokens: readonly CST.Token[] } | { readonly stopped: Finding }

/**
 * Reads YAML tokens one by one and stops at the first one that goes too deep, is one too many, or opens a second
 * document: the parser itself would take any depth and length, and gigabytes of memory for them.
 */
export const readTokens = (file: TextFile, limits: Required<Limits>): Tokens => {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let count = 0
  const stopBefore = (end: number, code: Finding['code'], message: string, hint?: string): Tokens => ({
    stopped: { code, file, span: { start: end - 1, end }, message, hint },
  })
  const depthLimit = limits.maxDepth + 1
  for (const lexeme of new Lexer().lex(file.text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    count += 1
    const { offset, stack } = parser
    if (stack.length > depthLimit) {
      const message = `Lists and maps nest deeper than ${limits.maxDepth} levels here: expected fewer.`
      return stopBefore(offset, 'too-deep', message)
    }
    if (count > limits.maxTokens) {
      const message = `The file has more than ${limits.maxTokens} tokens up to here: expected fewer.`
      return stopBefore(offset, 'too-many-tokens', message, 'split it into several files')
    }
    if (stack[0]?.type === 'document' && tokens.some(({ type }) => type === 'document')) {
      const message = 'A second document starts here: expected one in each file.'
      return stopBefore(offset - lexeme.length + 1, 'several-documents', message, 'make it a file of its own')
    }
  }
  for (const token of parser.end()) tokens.push(token)
  return { tokens }
}
