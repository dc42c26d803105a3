import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { handlerOfFixture } from './fixtures/ask.ts'

const title = 'Russia & Pakistan </script><script>alert(1)</script>'
const examples = [
  { query: 'query Greeting { greeting }' },
  {
    query: 'query OneTheme($slug: ID!) { theme(slug: $slug) { title } }',
    variables: { slug: 'x' },
  },
]
const { handler } = handlerOfFixture({ title, examples })

const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  handler.fetch(new Request(`http://localhost${path}`, { headers }))

const page = async (): Promise<string> => (await get('/graphiql')).text()

const optionsOf = (html: string): unknown =>
  JSON.parse(/<script type="application\/json" id="options">(.*)<\/script>/.exec(html)?.[1] ?? '')

const pathOf = (html: string, name: string): string =>
  new RegExp(`/assets/${name}\\.[0-9a-f]{16}\\.\\w+`).exec(html)?.[0] ?? `no path of ${name}`

test('the page is for this server alone: its own files, no inline script', async () => {
  const html = await page()
  const urls = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, url]) => url)
  expect(urls).toHaveLength(4)
  for (const url of urls) expect(url).toMatch(/^\/assets\/[\w-]+\.[0-9a-f]{16}\.(js|css|svg)$/)
  const { headers } = await get('/graphiql')
  expect(headers.get('content-security-policy')).toMatch(/script-src 'self'(;|$)/)
})

test('a title is text, wherever it stands', async () => {
  const html = await page()
  expect(html).toContain('<title>Russia &#38; Pakistan &#60;/script&#62;')
  expect(html).not.toContain('alert(1)</script>')
  expect(optionsOf(html)).toMatchObject({ title: expect.stringMatching(/^Russia &#38; Pakistan &#60;/) })
})

test('each example is a tab', async () => {
  expect(optionsOf(await page())).toMatchObject({
    endpoint: '/graphql',
    defaultTabs: [
      { query: 'query Greeting { greeting }' },
      { query: expect.stringMatching(/^query OneTheme/), variables: '{\n  "slug": "x"\n}' },
    ],
  })
})

test('a page without examples has no tabs of its own', async () => {
  const response = await handlerOfFixture().handler.fetch(new Request('http://localhost/graphiql'))
  expect(optionsOf(await response.text())).not.toHaveProperty('defaultTabs')
})

test('files may be kept for ever, for their names change with their text', async () => {
  const { headers, status } = await get(pathOf(await page(), 'start'))
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(headers.get('vary')).toBe('accept-encoding')
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect((await get('/assets/start.0000000000000000.js')).status).toBe(404)
})

test('files are packed as the browser can unpack them', async () => {
  const path = pathOf(await page(), 'graphiql')
  const bytes = async (encoding: string): Promise<[string | null, Buffer]> => {
    const response = await get(path, { 'accept-encoding': encoding })
    return [response.headers.get('content-encoding'), Buffer.from(await response.arrayBuffer())]
  }
  const [none, plain] = await bytes('')
  const [gzip, gzipped] = await bytes('gzip, deflate')
  const [br, brotli] = await bytes('gzip, deflate, br, zstd')
  expect([none, gzip, br]).toEqual([null, 'gzip', 'br'])
  expect(gunzipSync(gzipped).equals(plain)).toBe(true)
  expect(brotliDecompressSync(brotli).equals(plain)).toBe(true)
  expect(brotli.length).toBeLessThan(plain.length / 2)
})

test('paths lead to GraphiQL and keep the query of a link', async () => {
  const leads = async (path: string) => (await get(path, { accept: 'text/html,*/*' })).headers.get('location')
  expect(await leads('/')).toBe('/graphiql')
  expect(await leads('/graphql')).toBe('/graphiql')
  expect(await leads('/graphql?query=%7Bgreeting%7D')).toBe('/graphiql?query=%7Bgreeting%7D')
})
