import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { createHandler, type Listening, listen } from '@claimgraph/server'
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'

let run: string[] = []
const field = (name: string) => ({
  type: GraphQLString,
  resolve: () => {
    run.push(name)
    return 'done'
  },
})
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { read: field('read') } }),
  mutation: new GraphQLObjectType({ name: 'Mutation', fields: { write: field('write') } }),
})

let server: Listening
let errors: unknown[]

beforeAll(async () => {
  errors = []
  const graph = () => ({ schema, context: {} })
  server = await listen(createHandler({ graph, onError: (error) => errors.push(error) }), { port: 0 })
})
afterAll(() => server.close())
beforeEach(() => {
  run = []
})

const post = (body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })

/** Sends bytes as they are; gives what comes back, and after how many milliseconds the connection ended. */
const raw = (bytes: string): Promise<{ readonly answer: string; readonly endedMs: number }> =>
  new Promise((resolve, reject) => {
    let answer = ''
    const started = performance.now()
    const { hostname, port } = new URL(server.url)
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('error', reject)
    socket.on('close', () => resolve({ answer, endedMs: performance.now() - started }))
  })

describe('pages of other origins', () => {
  /** Tries all that a page can do to another server without being asked for leave, and gives what it could read. */
  const attack = (target: string) => `<!doctype html>
<iframe name="a"></iframe><iframe name="b"></iframe><iframe name="c"></iframe>
<iframe src="${target}/graphiql"></iframe>
<form method="post" enctype="text/plain" target="a" action="${target}/graphql">
  <input name='{"query":"mutation{write}","extensions":{"x":"' value='"}}'>
</form>
<form method="post" target="b" action="${target}/graphql"><input name="query" value="mutation{write}"></form>
<form method="post" enctype="multipart/form-data" target="c" action="${target}/graphql">
  <input name="operations" value='{"query":"mutation{write}"}'><input name="map" value="{}">
</form>
<script>
  const send = (init) => fetch('${target}/graphql', { method: 'POST', body: '{"query":"mutation{write}"}', ...init })
  const json = { 'content-type': 'application/json' }
  const load = (element, url) => new Promise((done) => {
    element.onload = element.onerror = done
    element.src = url
    document.body.append(element)
  })
  window.attack = async () => {
    for (const form of document.forms) form.submit()
    const asked = '${target}/graphql?query={read}'
    const tried = await Promise.allSettled([
      send({ headers: json }).then((answer) => answer.text()),
      send({ mode: 'no-cors', headers: json }).then((answer) => answer.text()),
      send({ mode: 'no-cors', credentials: 'include' }).then((answer) => answer.text()),
      fetch(asked).then((answer) => answer.text()),
      fetch(asked, { mode: 'no-cors' }).then((answer) => answer.text()),
    ])
    await Promise.all([load(document.createElement('script'), asked), load(new Image(), asked)])
    return tried.map(({ value }) => value).filter(Boolean)
  }
</script>`

  test.each(['127.0.0.1', 'localhost'])(
    'of %s can neither write, nor read, nor run a query',
    async (host) => {
      const evil: Server = createServer((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end(attack(server.url))
      })
      await new Promise<void>((resolve) => evil.listen(0, host, resolve))
      // What was answered before could be answered sooner, past some door.
      for (const query of ['{read}', 'mutation{write}'])
        expect((await post(JSON.stringify({ query }))).status).toBe(200)
      run = []
      const browser = await launchBrowser()
      try {
        const page = await browser.newPage()
        await page.goto(`http://${host}:${(evil.address() as AddressInfo).port}/`)
        expect(await page.evaluate('attack()')).toEqual([])
        await page.waitForTimeout(500)
        expect(run).toEqual([])
        const framed = page.frames().map((frame) => frame.url())
        expect(framed.filter((url) => url.startsWith(server.url))).toEqual([])
      } finally {
        await browser.close()
        evil.closeAllConnections()
        evil.close()
      }
    },
  )
})

describe('peers that keep connections', () => {
  test('by slow headers lose them after 5 s, and others are served meanwhile', async () => {
    const slow = Array.from({ length: 50 }, () =>
      raw('POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: '),
    )
    expect((await post('{"query":"{ read }"}')).status).toBe(200)
    for (const { endedMs, answer } of await Promise.all(slow)) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /)
      expect(endedMs).toBeLessThan(7_500)
    }
  })
})

describe('after each attack the server is there within 2 s', () => {
  const many = (count: number, part: string) => part.repeat(count)
  const bomb = Array.from(
    { length: 100 },
    (_, n) => `fragment F${n} on Query{...F${n + 1} ...F${n + 1}}`,
  ).join(' ')
  test.each([
    ['500 levels', `{${many(500, 'a{')}b${many(500, '}')}}`],
    ['10,000 aliases', `{${Array.from({ length: 10_000 }, (_, n) => `a${n}:read`).join(' ')}}`],
    ['10,000 fields', `{${many(10_000, 'read ')}}`],
    ['10,000 directives', `{read ${many(10_000, '@a ')}}`],
    ['doubling fragments', `{...F0} ${bomb} fragment F100 on Query{read}`],
    ['circular fragments', '{...A} fragment A on Query{...B} fragment B on Query{...A}'],
    ['circular introspection', `{__schema{types{${many(5, 'fields{type{')}name${many(5, '}}')}}}}`],
    ['100 operations', Array.from({ length: 100 }, (_, n) => `query Q${n}{read}`).join(' ')],
    ['a string of 100,000 characters', `{read(x:"${many(100_000, 'x')}")}`],
  ])('%s', async (_, query) => {
    const started = performance.now()
    const refused = await post(
      JSON.stringify({ query, operationName: query.startsWith('query') ? 'Q0' : undefined }),
    )
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] })
    expect(run).toEqual([])
    expect(await (await post('{"query":"{ read }"}')).json()).toEqual({ data: { read: 'done' } })
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  test('a batch', async () => {
    const refused = await post(`[${many(999, '{"query":"{ read }"},')}{"query":"{ read }"}]`)
    expect(refused.status).toBe(400)
    expect(run).toEqual([])
  })

  test('a body of 50 MB', async () => {
    const refused = await post(many(50_000_000, ' ')).catch((error: unknown) => error)
    expect(refused).toHaveProperty('status', 413)
    expect((await post('{"query":"{ read }"}')).status).toBe(200)
  })

  test('nothing was a surprise', () => {
    expect(errors).toEqual([])
  })
})
