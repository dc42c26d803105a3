import { originDoor } from './doors.ts'
import { createGraphiql, type Example, type Graphiql, graphiqlResponse } from './graphiql.ts'
import { headOf } from './head.ts'

/** Where GraphQL is asked. */
export const graphqlPath = '/graphql'

/** What stands beside GraphQL. */
export interface PagesOptions {
  readonly graphiql: boolean
  readonly title: string
  readonly examples: readonly Example[]
  readonly ready: () => boolean
  /** Answers at `/changes`; without it nothing is there. */
  readonly changes?: (request: Request) => Response
}

/** The answer to a request for a page; undefined where the request is for GraphQL. */
export type Pages = (request: Request) => Response | Promise<Response> | undefined

const text = (
  status: number,
  lines: readonly string[],
  headers?: Readonly<Record<string, string>>,
): Response =>
  new Response(`${lines.join('\n')}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  })

const redirect = (location: string): Response => new Response(null, { status: 302, headers: { location } })

const health = (well: boolean): Response =>
  Response.json({ status: well ? 'ok' : 'unavailable' }, { status: well ? 200 : 503 })

const opensInBrowser = ({ method, headers }: Request): boolean =>
  method === 'GET' && (headers.get('accept') ?? '').includes('text/html')

/**
 * The pages, their files, the probes and the changes.
 *
 * GraphiQL is at `/graphiql`. `/` leads there, and so does `/graphql` when a person opens it in a browser;
 * the `?query=` of a link is kept.
 */
export const createPages = ({ graphiql, title, examples, ready, changes }: PagesOptions): Pages => {
  let made: Promise<Graphiql> | undefined
  const open = (): Promise<Graphiql> => {
    made ??= createGraphiql({ title, examples })
    return made
  }

  const pages: Readonly<Record<string, (request: Request) => Response | Promise<Response>>> = {
    ...(graphiql && {
      '/': () => redirect('/graphiql'),
      '/graphiql': async () => graphiqlResponse(await open()),
    }),
    ...(changes && { '/changes': (request) => originDoor(headOf(request)) ?? changes(request) }),
    '/health/live': () => health(true),
    '/health/ready': () => health(ready()),
  }

  const notFound = (): Response =>
    text(404, [
      'Nothing is here. There is:',
      graphqlPath,
      ...Object.keys(pages).filter((path) => path !== '/'),
    ])

  const asset = async (path: string, headers: Headers): Promise<Response> => {
    const { assets } = await open()
    return assets.answer(path, headers.get('accept-encoding') ?? '') ?? notFound()
  }

  return (request) => {
    const { pathname, search } = new URL(request.url)
    if (pathname === graphqlPath)
      return graphiql && opensInBrowser(request) ? redirect(`/graphiql${search}`) : undefined
    const isAsset = graphiql && pathname.startsWith('/assets/')
    const page = pages[pathname]
    if (!isAsset && !page) return notFound()
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return text(405, ['Expected GET.'], { allow: 'GET, HEAD' })
    return page ? page(request) : asset(pathname, request.headers)
  }
}
