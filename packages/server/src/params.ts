import { GraphQLError } from 'graphql'
import type { GraphQLParams } from 'graphql-yoga'
import { type Limits, limitExceeded } from './limits.ts'

const badRequest = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } })

const parseObject = (name: string, text: string): object => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw badRequest(`Expected JSON in ${name}.`)
  }
  if (typeof value !== 'object' || value === null) throw badRequest(`Expected a JSON object in ${name}.`)
  return value
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

const decode = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes)
  } catch {
    throw badRequest('Expected a body in UTF-8.')
  }
}

/** Reads a body, and no more of it than is allowed, whatever its declared length says. */
const readBody = async ({ headers, body }: Request, allowed: number): Promise<Uint8Array> => {
  const declared = Number(headers.get('content-length') ?? 0)
  if (declared > allowed) throw limitExceeded('bodyBytes', declared, allowed)
  const chunks: Uint8Array[] = []
  let came = 0
  for await (const chunk of body ?? []) {
    came += chunk.byteLength
    if (came > allowed) throw limitExceeded('bodyBytes', came, allowed)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A peer that leaves in the middle is no fault of ours. */
const readWhole = (request: Request, allowed: number): Promise<Uint8Array> =>
  readBody(request, allowed).catch((error: unknown) => {
    throw error instanceof GraphQLError ? error : badRequest('The body broke off.')
  })

/**
 * What the body of a POST asks: a JSON object; Yoga checks its shape.
 * @throws GraphQLError with the code BAD_REQUEST
 */
export const paramsOfBytes = (bytes: Uint8Array): GraphQLParams => parseObject('the body', decode(bytes))

/** What a POST asks. */
export const paramsOfBody =
  ({ bodyBytes }: Limits) =>
  async (request: Request): Promise<GraphQLParams> =>
    paramsOfBytes(await readWhole(request, bodyBytes))

/** What a GET asks: `query`, `variables` and `extensions` as JSON, `operationName`. */
export const paramsOfUrl = (request: Request): GraphQLParams => {
  const asked = new URL(request.url).searchParams
  const [query, operationName, variables, extensions] = [
    'query',
    'operationName',
    'variables',
    'extensions',
  ].map((name) => asked.get(name) || undefined)
  return {
    ...(query && { query }),
    ...(operationName && { operationName }),
    ...(variables && { variables: parseObject('variables', variables) }),
    ...(extensions && { extensions: parseObject('extensions', extensions) }),
  }
}

/** The strings of the variables may be as long as those of the document, and no depth may exhaust the stack. */
const holdVariables = (value: unknown, { stringLength, variablesDepth }: Limits): void => {
  const hold = (part: unknown, depth: number): void => {
    if (typeof part === 'string' && part.length > stringLength)
      throw limitExceeded('stringLength', part.length, stringLength)
    if (typeof part !== 'object' || part === null) return
    if (depth > variablesDepth) throw limitExceeded('variablesDepth', depth, variablesDepth)
    for (const inner of Object.values(part)) hold(inner, depth + 1)
  }
  hold(value, 1)
}

/**
 * Holds what is asked to the limits that can be checked before the document is parsed.
 * @throws GraphQLError with the code LIMIT_EXCEEDED
 */
export const holdParams = ({ query, variables }: GraphQLParams, limits: Limits): void => {
  if (typeof query === 'string' && query.length > limits.documentLength)
    throw limitExceeded('documentLength', query.length, limits.documentLength)
  holdVariables(variables, limits)
}
