import type { Store } from '@claimgraph/store'
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { createContext } from './context.ts'
import type { Writing } from './mutations/writing.ts'
import { executePlanned } from './planned.ts'
import { schema } from './schema.ts'

/** The answer to a query: data, errors, or both. */
export type QueryResult = ExecutionResult<Record<string, unknown>>

/** How a query is asked. */
export interface QueryOptions {
  readonly variables?: Readonly<Record<string, unknown>>
  /** Which operation of the document to run, where it holds several. */
  readonly operationName?: string
}

const parsed = (document: string | DocumentNode): DocumentNode | GraphQLError => {
  if (typeof document !== 'string') return document
  try {
    return parse(document)
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

/** Documents that were found right: whoever asks by the same again need not wait for it to be looked at again. */
const valid = new WeakSet<DocumentNode>()

const errorsOf = (query: DocumentNode): readonly GraphQLError[] => {
  if (valid.has(query)) return []
  const errors = validate(schema, query, specifiedRules)
  if (errors.length === 0) valid.add(query)
  return errors
}

/**
 * Makes the function that asks a store in this process, without HTTP: parse, validate, execute.
 * What is wrong with the query is in the answer's `errors`; nothing is thrown for it.
 * @param writing whether mutations are taken; they are not unless this says so
 */
export const executeOver =
  (store: Store, writing?: Writing) =>
  async (
    document: string | DocumentNode,
    { variables = {}, operationName }: QueryOptions = {},
  ): Promise<QueryResult> => {
    const query = parsed(document)
    if (query instanceof GraphQLError) return { errors: [query] }
    const errors = errorsOf(query)
    if (errors.length > 0) return { errors }
    const result = await executePlanned({
      schema,
      document: query,
      contextValue: createContext(store, writing),
      variableValues: variables,
      operationName: operationName ?? null,
    })
    return result as QueryResult
  }
