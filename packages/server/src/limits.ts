import { type ASTNode, GraphQLError } from 'graphql'

/** The most of each thing that one request may hold. The size of a page is held by the schema. */
export interface Limits {
  /** Lexical tokens of the document: names, braces, values. */
  readonly tokens: number
  /** Levels of fields below an operation, fragments followed. */
  readonly depth: number
  /** Levels below `__schema` and `__type`: the query by which GraphiQL learns the schema has 14. */
  readonly introspectionDepth: number
  /** Aliases of one operation, fragments followed. */
  readonly aliases: number
  /** Directives of one operation, fragments followed. */
  readonly directives: number
  /** Fields of one operation, fragments followed. */
  readonly fields: number
  /** Things that the answer could hold, by the sizes of its pages: those of one page in each thing of another multiply. */
  readonly nodes: number
  /** Operations of the document. */
  readonly operations: number
  /** Characters (UTF-16 units) of the document. */
  readonly documentLength: number
  /** Characters (UTF-16 units) of one string, in the document or in the variables. */
  readonly stringLength: number
  /** Levels of lists and objects in the variables. */
  readonly variablesDepth: number
  /** Bytes of the body. */
  readonly bodyBytes: number
}

/** Roomy for a question that a person writes, tight for one that is written to do harm. */
export const defaultLimits: Limits = {
  tokens: 1_000,
  depth: 10,
  introspectionDepth: 20,
  aliases: 15,
  directives: 8,
  fields: 300,
  nodes: 100_000,
  operations: 5,
  documentLength: 50_000,
  stringLength: 10_000,
  variablesDepth: 10,
  bodyBytes: 1_000_000,
}

const things: Readonly<Record<keyof Limits, string>> = {
  tokens: 'tokens in the document',
  depth: 'levels of fields',
  introspectionDepth: 'levels of introspection',
  aliases: 'aliases in one operation',
  directives: 'directives in one operation',
  fields: 'fields in one operation',
  nodes: 'things in the answer, by the sizes of its pages,',
  operations: 'operations in the document',
  documentLength: 'characters in the document',
  stringLength: 'characters in one string',
  variablesDepth: 'levels in the variables',
  bodyBytes: 'bytes in the body',
}

/** What to do about it, where that is not plain. */
const advice: Readonly<Partial<Record<keyof Limits, string>>> = {
  nodes: ' Ask for smaller pages (first, last), or for fewer lists within lists.',
}

/**
 * The answer to a request that goes over a limit: the limit's name, what came, and what is allowed.
 * @param came how many came; where counting stopped early, at least so many
 */
export const limitExceeded = (
  limit: keyof Limits,
  came: number,
  allowed: number,
  nodes?: readonly ASTNode[],
): GraphQLError =>
  new GraphQLError(`At most ${allowed} ${things[limit]} are allowed; ${came} came.${advice[limit] ?? ''}`, {
    ...(nodes && { nodes }),
    extensions: {
      code: 'LIMIT_EXCEEDED',
      limit,
      came,
      allowed,
      http: limit === 'bodyBytes' ? { status: 413 } : { spec: true, status: 400 },
    },
  })
