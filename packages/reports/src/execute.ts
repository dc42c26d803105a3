import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type DocumentNode, print } from 'graphql'
import { QueryFailedError, ServerUnreachableError } from './errors.ts'

/** Asks the graph a question. Reports know the graph by this alone. */
export type Execute = <Data, Variables extends Readonly<Record<string, unknown>>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>

/** An answer as GraphQL gives it. */
interface Answer {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string }[]
}

/** Asks a graph in this process, or anywhere else that answers as GraphQL does. */
export type Ask = (
  document: DocumentNode,
  options: { readonly variables: Readonly<Record<string, unknown>> },
) => Promise<Answer>

/**
 * Makes an {@link Execute} of a function that answers as GraphQL does.
 * @throws QueryFailedError where the answer holds errors or no data
 */
export const executeBy =
  (ask: Ask): Execute =>
  async <Data, Variables extends Readonly<Record<string, unknown>>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ) => {
    const { data, errors = [] } = await ask(document, { variables })
    if (errors.length > 0 || data == null) throw new QueryFailedError(errors.map(({ message }) => message))
    // The types of the documents are generated from the schema that answers them.
    return data as Data
  }

/**
 * Asks a claimgraph server over HTTP.
 * @param url the address of its GraphQL endpoint, such as `http://127.0.0.1:4000/graphql`
 * @throws ServerUnreachableError where nobody answers there, or not with JSON
 */
export const askOverHttp =
  (url: string, fetch: typeof globalThis.fetch) =>
  async (
    document: string | DocumentNode,
    { variables, operationName }: { readonly variables?: object; readonly operationName?: string },
  ): Promise<Answer> => {
    const query = typeof document === 'string' ? document : print(document)
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables, operationName }),
      })
      return (await response.json()) as Answer
    } catch (cause) {
      throw new ServerUnreachableError(url, { cause })
    }
  }

/**
 * An {@link Execute} that asks a claimgraph server over HTTP.
 * @throws ServerUnreachableError, QueryFailedError
 */
export const executeOverHttp = (url: string, fetch: typeof globalThis.fetch): Execute =>
  executeBy(askOverHttp(url, fetch))
