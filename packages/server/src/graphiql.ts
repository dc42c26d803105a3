import { type Asset, type Assets, createAssets } from './assets.ts'
import { graphiqlPolicy } from './headers.ts'

/** A question that GraphiQL opens with, in a tab that is called as its operation. */
export interface Example {
  /** A document with one operation, which has a name; a comment before it says what it asks. */
  readonly query: string
  readonly variables?: object
}

/** What GraphiQL shows. */
export interface GraphiqlOptions {
  readonly title: string
  readonly examples: readonly Example[]
}

/** GraphiQL as it is served: its page, and the files that the page loads. */
export interface Graphiql {
  readonly page: string
  readonly assets: Assets
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** JSON that cannot end the script element it stands in. */
const embedJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

const comment = (text: string): string => `# ${text.replace(/\s+/g, ' ')}`

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="#1f5f8b" stroke-width="3">
<path d="M8 9 L24 6 M8 9 L15 25 M24 6 L15 25"/>
<g fill="#fff"><circle cx="8" cy="9" r="4"/><circle cx="24" cy="6" r="4"/><circle cx="15" cy="25" r="4"/></g>
</svg>
`

/** The script that starts GraphiQL. A link with `?query=` opens that query; the tabs of examples would hide it. */
const start = `const { workers, ...options } = JSON.parse(document.getElementById('options').textContent)
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => workers[label] ?? workers.editorWorkerService }
const asked = new URLSearchParams(location.search)
if (asked.has('query')) {
  delete options.defaultTabs
  options.variables = asked.get('variables') ?? undefined
}
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), options)
`

const javascript = 'text/javascript; charset=utf-8'

/** The files are 9 MB of text in one module, so they are read when GraphiQL is first opened. */
const readFiles = async (): Promise<readonly Asset[]> => {
  const files = await import('@graphql-yoga/render-graphiql/graphiql')
  return [
    { name: 'graphiql.css', type: 'text/css; charset=utf-8', text: files.css },
    { name: 'graphiql.js', type: javascript, text: files.js },
    { name: 'start.js', type: javascript, text: start },
    { name: 'icon.svg', type: 'image/svg+xml', text: icon },
    { name: 'editor-worker.js', type: javascript, text: files.editorWorkerService },
    { name: 'json-worker.js', type: javascript, text: files.jsonWorker },
    { name: 'graphql-worker.js', type: javascript, text: files.graphqlWorker },
  ]
}

const tabs = (examples: readonly Example[]) =>
  examples.map(({ query, variables }) => ({
    query,
    ...(variables && { variables: JSON.stringify(variables, null, 2) }),
  }))

const html = ({ title, examples }: GraphiqlOptions, { paths }: Assets): string => {
  const options = {
    endpoint: '/graphql',
    // GraphiQL sets the title as HTML.
    title: escapeHtml(title),
    logo: icon,
    defaultQuery: `${comment(title)}\n\n`,
    ...(examples.length > 0 && { defaultTabs: tabs(examples) }),
    shouldPersistHeaders: false,
    workers: {
      editorWorkerService: paths['editor-worker.js'],
      json: paths['json-worker.js'],
      graphql: paths['graphql-worker.js'],
    },
  }
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(title)}</title>
    <link rel="icon" type="image/svg+xml" href="${paths['icon.svg']}">
    <link rel="stylesheet" href="${paths['graphiql.css']}">
    <script type="application/json" id="options">${embedJson(options)}</script>
    <script defer src="${paths['graphiql.js']}"></script>
    <script defer src="${paths['start.js']}"></script>
  </head>
  <body>
    <noscript>GraphiQL needs JavaScript.</noscript>
    <div id="root"></div>
  </body>
</html>
`
}

/** Makes GraphiQL: it loads nothing from any other host, and works where there is no network. */
export const createGraphiql = async (options: GraphiqlOptions): Promise<Graphiql> => {
  const assets = createAssets(await readFiles())
  return { page: html(options, assets), assets }
}

/** The answer with the page of GraphiQL. */
export const graphiqlResponse = ({ page }: Graphiql): Response =>
  new Response(page, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': graphiqlPolicy },
  })
