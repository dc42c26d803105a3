import { createYoga } from 'graphql-yoga'
import { createHostDoor, loopbackHosts, originDoor, refuse } from './doors.ts'
import type { Example } from './graphiql.ts'
import { documentMemory, graphPlugin, limitsPlugin, type ServedGraph } from './graphql.ts'
import { secureHeaders } from './headers.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { maskErrors } from './mask.ts'
import { createPages, graphqlPath } from './pages.ts'

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
   * Is given each error that callers see only as "Unexpected error".
   * @default console.error
   */
  readonly onError?: (error: unknown) => void
}

/** Answers HTTP requests. */
export interface Handler {
  /** Answers one request, whatever happens; no port is needed. */
  readonly fetch: (request: Request) => Promise<Response>
}

/** Makes the handler of a graph: GraphQL at `/graphql`, GraphiQL, the probes, and nothing else. */
export const createHandler = ({
  graph,
  examples = [],
  allowedHosts = loopbackHosts,
  limits,
  title = 'claimgraph',
  graphiql = true,
  ready = () => true,
  onError = console.error,
}: HandlerOptions): Handler => {
  const hostDoor = createHostDoor(allowedHosts)
  const pages = createPages({ graphiql, title, examples, ready })
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
    maskedErrors: { isDev: false, errorMessage: 'Unexpected error', maskError: maskErrors(onError) },
    parserAndValidationCache: documentMemory(),
    plugins: [limitsPlugin({ ...defaultLimits, ...limits }), graphPlugin(graph)],
  })

  const answer = async (request: Request): Promise<Response> =>
    hostDoor(request) ?? (await pages(request)) ?? originDoor(request) ?? (await yoga.fetch(request))

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
  }
}
