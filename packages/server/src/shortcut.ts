import { type ExecutionResult, type GraphQLError, getOperationAST } from 'graphql'
import { type FetchAPI, type GraphQLParams, processRegularResult } from 'graphql-yoga'
import type { Documents } from './documents.ts'
import type { Door } from './doors.ts'
import type { Head } from './head.ts'
import { securedHeaders, secureHeaders } from './headers.ts'
import type { Limits } from './limits.ts'
import { graphqlPath } from './pages.ts'
import { holdParams, paramsOfBytes } from './params.ts'
import type { Asked, Run } from './run.ts'
import type { ServedGraph } from './served.ts'

/** An answer that is ready to be sent. */
export interface ReadyAnswer {
  readonly status: number
  /** Names and values, in turn, without the length. */
  readonly headers: readonly string[]
  readonly body: string
}

/**
 * Answers what is asked most, without the objects of `fetch`: a POST of JSON with a document that is known already.
 * Where it has no answer `fetch` has it, and where it has one it is that of `fetch`, byte for byte.
 */
export interface Shortcut {
  /**
   * As what a request is answered whose body may be given to `answer`, by all that stands before it but the length of
   * the body; undefined where none may.
   */
  readonly fits: (head: Head) => string | undefined
  /** Whether a body of that declared length may be. */
  readonly fitsLength: (bytes: string | undefined) => boolean
  /** The answer, at once where the graph gives it so; undefined where the request must go to `fetch`, with the same body. */
  readonly answer: (
    body: Uint8Array,
    mediaType: string,
  ) => ReadyAnswer | undefined | Promise<ReadyAnswer | undefined>
}

/** What the shortcut shares with `fetch`. */
export interface ShortcutOptions {
  readonly graph: () => ServedGraph
  readonly doors: readonly Door[]
  readonly limits: Limits
  readonly documents: Documents
  readonly run: Run
  readonly mask: (error: unknown) => GraphQLError
  readonly fetchAPI: FetchAPI
}

/** What most clients say that they accept, and what they are given. All else is left to Yoga to weigh. */
const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['*/*', 'application/json'],
  ['application/json', 'application/json'],
  ['application/json, */*', 'application/json'],
  ['application/json, multipart/mixed', 'application/json'],
  ['application/graphql-response+json', 'application/graphql-response+json'],
  ['application/graphql-response+json, application/json', 'application/graphql-response+json'],
  ['application/graphql-response+json,application/json;q=0.9', 'application/graphql-response+json'],
  ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json'],
])

/** The headers of answers without errors, by what they are given as. */
const dataHeaders: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set(mediaTypes.values())].map((mediaType) => [
    mediaType,
    Object.entries({ ...securedHeaders, 'content-type': `${mediaType}; charset=utf-8` }).flat(),
  ]),
)

const mediaTypeOf = ({ header }: Head): string | undefined => mediaTypes.get(header('accept') ?? '*/*')

const isObjectOrNothing = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && !Array.isArray(value))

const usualParams: ReadonlySet<string> = new Set(['query', 'variables', 'operationName', 'extensions'])

/** Whether the parameters have their usual shape. What is wrong with others Yoga says. */
const areUsual = (params: GraphQLParams): boolean => {
  const { query, variables, operationName, extensions } = params
  return (
    typeof query === 'string' &&
    (operationName == null || typeof operationName === 'string') &&
    isObjectOrNothing(variables) &&
    isObjectOrNothing(extensions) &&
    Object.keys(params).every((name) => usualParams.has(name))
  )
}

/** Makes the shortcut. It has no rules of its own: doors, limits, documents, execution and masks are those of `fetch`. */
export const createShortcut = ({
  graph,
  doors,
  limits,
  documents,
  run,
  mask,
  fetchAPI,
}: ShortcutOptions): Shortcut => {
  const askedOf = ({ schema }: ServedGraph, params: GraphQLParams): Asked | undefined => {
    const { query, variables, operationName } = params
    const document = areUsual(params) && query ? documents.known(schema, query) : undefined
    const operation = document && getOperationAST(document, operationName)
    if (!operation || operation.operation === 'subscription') return undefined
    return { document, variableValues: variables, operationName }
  }

  /** Yoga knows which status and headers the errors ask for. */
  const withErrors = async (result: ExecutionResult, mediaType: string): Promise<ReadyAnswer> => {
    const response = processRegularResult(result, fetchAPI, mediaType)
    secureHeaders(response.headers)
    const { status, headers } = response
    const others = [...headers].filter(([name]) => name !== 'content-length')
    return { status, headers: others.flat(), body: await response.text() }
  }

  const withData = (result: ExecutionResult, mediaType: string): ReadyAnswer => ({
    status: 200,
    headers: dataHeaders.get(mediaType) ?? [],
    body: JSON.stringify(result),
  })

  const answer = (body: Uint8Array, mediaType: string): ReturnType<Shortcut['answer']> => {
    const finish = (result: ExecutionResult) =>
      result.errors || result.extensions ? withErrors(result, mediaType) : withData(result, mediaType)
    const fail = (error: unknown) => withErrors({ errors: [mask(error)] }, mediaType)
    try {
      const params = paramsOfBytes(body)
      holdParams(params, limits)
      const served = graph()
      const asked = askedOf(served, params)
      if (!asked) return undefined
      const result = run(served, asked)
      return result instanceof Promise ? result.then(finish).catch(fail) : finish(result)
    } catch (error) {
      return fail(error)
    }
  }

  return {
    fits: (head) =>
      head.method === 'POST' && head.target === graphqlPath && doors.every((door) => door(head) === undefined)
        ? mediaTypeOf(head)
        : undefined,
    fitsLength: (bytes) => bytes !== undefined && /^\d+$/.test(bytes) && Number(bytes) <= limits.bodyBytes,
    answer,
  }
}
