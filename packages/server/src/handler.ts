import { createYoga } from 'graphql-yoga'
import { createChanges, type OnChange } from './changes.ts'
import { createDocuments } from './documents.ts'
import { createHostDoor, loopbackHosts, originDoor, refuse } from './doors.ts'
import type { Example } from './graphiql.ts'
import { graphPlugin, paramsPlugin } from './graphql.ts'
import { headOf } from './head.ts'
import { secureHeaders } from './headers.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { maskErrors } from './mask.ts'
import { createPages, graphqlPath } from './pages.ts'
import { createRun } from './run.ts'
import type { ServedGraph } from './served.ts'
import { createShortcut, type Shortcut } from './shortcut.ts'

/** What is served, and how. */
export interface HandlerOptions {
  /** Gives what is served now; it is called for each request, so that a reload may change it. */
  readonly graph: () => ServedGraph
  /**
   * Queries that GraphiQL opens with, each in a tab called as its operation.
   * @default []
   */
  readonly examples?: readonly Example[]
  /**
   * The names that requests may ask for, with or without a port.
   * @default ['localhost', '127.0.0.1', '[::1]']
   */
  readonly allowedHosts?: readonly string[]
  /** @default defaultLimits, for each limit that is not given */
  readonly limits?: Partial<Limits>
  /**
   * How many things a connection of the schema gives where the query does not say, for the limit of nodes.
   * @default 50
   */
  readonly defaultPageSize?: number
  /**
   * After how long an execution that has not ended is answered with an error.
   * @default 10_000
   */
  readonly deadlineMs?: number
  /**
   * The title of GraphiQL's page.
   * @default 'claimgraph'
   */
  readonly title?: string
  /**
   * Whether GraphiQL is served.
   * @default true
   */
  readonly graphiql?: boolean
  /**
   * Whether the graph can be asked now, for `/health/ready`.
   * @default () => true
   */
  readonly ready?: () => boolean
  /**
   * Is given, once, what to call whenever what is served has changed: watchers are told at `/changes`.
   * @default none, and there is no `/changes`
   */
  readonly onChange?: OnChange
  /**
   * Is given each error that callers see only as "Unexpected error".
   * @default console.error
   */
  readonly onError?: (error: unknown) => void
}

/** Answers HTTP requests. */
export interface Handler {
  /** Answers one request, whatever happens; no port is needed. */
  readonly fetch: (request: Request) => Promise<Response>
  /** Answers some requests as `fetch` would, but faster. */
  readonly shortcut: Shortcut
}

/** Makes the handler of a graph: GraphQL at `/graphql`, GraphiQL, the probes, the changes, and nothing else. */
export const createHandler = ({
  graph,
  examples = [],
  allowedHosts = loopbackHosts,
  limits: givenLimits,
  defaultPageSize = 50,
  deadlineMs = 10_000,
  title = 'claimgraph',
  graphiql = true,
  ready = () => true,
  onChange,
  onError = console.error,
}: HandlerOptions): Handler => {
  const limits = { ...defaultLimits, ...givenLimits }
  const hostDoor = createHostDoor(allowedHosts)
  const mask = maskErrors(onError)
  const documents = createDocuments(limits)
  const run = createRun({ limits, defaultPageSize, deadlineMs, mask })
  const changes = onChange && createChanges(onChange)
  const pages = createPages({ graphiql, title, examples, ready, ...(changes && { changes }) })
  const yoga = createYoga({
    graphqlEndpoint: graphqlPath,
    // Yoga would answer each URL that ends so; none has a space.
    healthCheckEndpoint: ' ',
    cors: false,
    graphiql: false,
    landingPage: false,
    logging: false,
    multipart: false,
    maxRequestBodySize: false,
    maskedErrors: { isDev: false, errorMessage: 'Unexpected error', maskError: mask },
    parserAndValidationCache: false,
    plugins: [paramsPlugin(limits), graphPlugin(graph, documents, run)],
  })

  const answer = async (request: Request): Promise<Response> => {
    const head = headOf(request)
    return hostDoor(head) ?? (await pages(request)) ?? originDoor(head) ?? (await yoga.fetch(request))
  }

  const fail = (error: unknown): Response => {
    onError(error)
    return refuse(500, 'INTERNAL_SERVER_ERROR', 'Unexpected error')
  }

  return {
    fetch: async (request) => {
      const response = await answer(request).catch(fail)
      secureHeaders(response.headers)
      return response
    },
    shortcut: createShortcut({
      graph,
      doors: [hostDoor, originDoor],
      limits,
      documents,
      run,
      mask,
      fetchAPI: yoga.fetchAPI,
    }),
  }
}
