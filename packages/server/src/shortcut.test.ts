import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { handlerOfFixture } from './fixtures/ask.ts'
import type { Handler } from './handler.ts'
import { type Listening, listen } from './listen.ts'

interface Sent {
  readonly headers?: Readonly<Record<string, string | string[]>>
  readonly method?: string
  readonly path?: string
  readonly body: string | object
}

/** Sends a request as it is, and gives all that comes back but its date. */
const send = ({ url }: Listening, { headers, method = 'POST', path = '/graphql', body }: Sent) =>
  new Promise((resolve, reject) => {
    const bytes = Buffer.from(
      typeof body === 'object' && !Buffer.isBuffer(body) ? JSON.stringify(body) : body,
    )
    const sent = {
      host: 'localhost',
      'content-type': 'application/json',
      'content-length': `${bytes.length}`,
      ...headers,
    }
    const lines = Object.entries(sent).flatMap(([name, values]) =>
      [values].flat().flatMap((value) => [name, value]),
    )
    request(url + path, { method, headers: lines }, async (response) => {
      const { date, ...others } = response.headers
      resolve({ status: response.statusCode, headers: others, body: (await buffer(response)).toString() })
    })
      .on('error', reject)
      .end(bytes)
  })

/** A server, and how often `fetch` answered and what was reported in it. */
const countingServer = async (withShortcut: boolean) => {
  const { handler, errors } = handlerOfFixture()
  const count = { fetched: 0, reported: errors }
  const counting: Handler = {
    fetch: (request) => {
      count.fetched += 1
      return handler.fetch(request)
    },
    shortcut: withShortcut ? handler.shortcut : { ...handler.shortcut, fits: () => undefined },
  }
  return { ...(await listen(counting, { port: 0 })), count }
}

type Counting = Awaited<ReturnType<typeof countingServer>>
let short: Counting
let long: Counting
beforeAll(async () => {
  short = await countingServer(true)
  long = await countingServer(false)
})
afterAll(() => Promise.all([short.close(), long.close()]))
beforeEach(() => {
  for (const { count } of [short, long]) {
    count.fetched = 0
    count.reported.length = 0
  }
})

const greeting = { query: 'query Greeting($name: String) { greeting(name: $name) }' }
const accept = (accept: string) => ({ headers: { accept }, body: greeting })
const two = 'query One { greeting } query Two { context } mutation Three { rename }'
const nested = `{ theme(slug: "x") ${'{ narrower '.repeat(12)}{ slug }${' }'.repeat(12)} }`

const byShortcut: Readonly<Record<string, Sent>> = {
  'a query': { body: greeting },
  'the same query with variables': { body: { ...greeting, variables: { name: 'Ada' } } },
  'variables that are null': { body: { ...greeting, variables: null } },
  'all else being null': { body: { ...greeting, operationName: null, extensions: null } },
  'a null among the variables': { body: { ...greeting, variables: { name: null, unused: [1] } } },
  extensions: { body: { ...greeting, extensions: { a: { b: 1 } } } },
  'one operation of several': { body: { query: two, operationName: 'Two' } },
  'another operation of the same document': { body: { query: two, operationName: 'One' } },
  'a mutation': { body: { query: two, operationName: 'Three' } },
  'text of many scripts': {
    body: { ...greeting, variables: { name: 'Пётр 李 پاکستان 🏔 \u2028 \u0000 \ud800' } },
  },
  'a byte order mark': { body: `\ufeff${JSON.stringify(greeting)}` },
  'an accept of */*': accept('*/*'),
  'an accept of JSON': accept('application/json'),
  'an accept of GraphQL answers': accept('application/graphql-response+json'),
  'an accept of both, GraphQL answers first': accept('application/graphql-response+json, application/json'),
  'an accept as Apollo sends it': accept('application/graphql-response+json,application/json;q=0.9'),
  'an accept as Apollo sends it, with a space': accept(
    'application/graphql-response+json, application/json;q=0.9',
  ),
  'an accept as GraphiQL sends it': accept('application/json, multipart/mixed'),
  'an accept of JSON, then of all': accept('application/json, */*'),
  'a type with a charset': { headers: { 'content-type': 'application/json; charset=utf-8' }, body: greeting },
  'a page of our own': { headers: { 'sec-fetch-site': 'same-origin' }, body: greeting },
  'an origin of another site': { headers: { origin: 'https://evil.example' }, body: greeting },
  'the name of this machine': { headers: { host: 'LOCALHOST:81' }, body: greeting },
  'a masked error': { body: { query: '{ broken }' } },
  'an error for the caller beside data': { body: { query: '{ refused greeting }' } },
  'a value that cannot be printed': { body: { query: '{ unprintable }' } },
  'a variable of the wrong type': {
    headers: { accept: 'application/graphql-response+json' },
    body: { query: 'query ($n: Int!) { double(of: $n) }', variables: { n: 'two' } },
  },
  'a variable of the wrong type, for JSON': {
    body: { query: 'query ($n: Int!) { double(of: $n) }', variables: { n: 'two' } },
  },
  'a variable that is missing': { body: { query: 'query ($n: Int!) { double(of: $n) }' } },
  'a value that is no 32-bit number': { body: { query: '{ double(of: 2147483647) }' } },
  'a string that is too long': { body: { ...greeting, variables: { name: 'x'.repeat(10_001) } } },
  'variables that are too deep': { body: { ...greeting, variables: { a: [[[[[[[[[['x']]]]]]]]]] } } },
  'a document that is too long': { body: { query: `{ greeting }${' '.repeat(50_000)}` } },
  'broken JSON': { body: '{"query":' },
  'no body': { body: '' },
  'JSON that is no object': { body: '"{ greeting }"' },
  'bytes that are no UTF-8': { body: Buffer.from('{"query":"{ greeting(name: \\"é\\") }"}', 'latin1') },
}

const byFetch: Readonly<Record<string, Sent>> = {
  'a document that does not parse': { body: { query: '{ greeting' } },
  'a document that is not valid': { body: { query: '{ greetings }' } },
  'a document that is too deep': { body: { query: nested } },
  'an operation that is not there': { body: { query: two, operationName: 'Four' } },
  'no name where there are several': { body: { query: two } },
  'the name of an operation that is empty': { body: { ...greeting, operationName: '' } },
  'the name of an operation that is a number': { body: { ...greeting, operationName: 1 } },
  'a batch': { body: [greeting, greeting] },
  'a body without a query': { body: {} },
  'a query that is null': { body: { query: null } },
  'variables that are a list': { body: { ...greeting, variables: [] } },
  'variables that are a string': { body: { ...greeting, variables: '{}' } },
  'extensions that are a string': { body: { ...greeting, extensions: '{}' } },
  'an unknown key': { body: { ...greeting, sql: 'x' } },
  'a body of more than 1 MB': { body: ' '.repeat(1_000_001) },
  'a form': { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query={greeting}' },
  'plain text': { headers: { 'content-type': 'text/plain' }, body: greeting },
  'no type': { headers: { 'content-type': '' }, body: greeting },
  'another host': { headers: { host: 'evil.example' }, body: greeting },
  'a page of another site': { headers: { 'sec-fetch-site': 'cross-site' }, body: greeting },
  'two hosts': { headers: { host: ['localhost', 'evil.example'] }, body: greeting },
  'an accept that we cannot serve': accept('text/html'),
  'an accept of another charset': accept('application/json; charset=latin1'),
  'an accept of events': accept('text/event-stream'),
  'a query in the address': { path: '/graphql?query={context}', body: greeting },
  'another path': { path: '/graphql/', body: greeting },
  'another method': { method: 'PUT', body: greeting },
}

const askTwice = async (sent: Sent): Promise<readonly [unknown, unknown]> => {
  for (const server of [short, long]) await send(server, sent)
  short.count.fetched = 0
  return [await send(short, sent), await send(long, sent)]
}

describe('the shortcut answers, byte for byte as fetch does,', () => {
  test.each(Object.entries(byShortcut))('%s', async (_, sent) => {
    const [answer, expected] = await askTwice(sent)
    expect(answer).toEqual(expected)
    expect(short.count.reported).toEqual(long.count.reported)
    expect(short.count.fetched).toBe(0)
  })
})

describe('fetch answers, whether the shortcut is there or not,', () => {
  test.each(Object.entries(byFetch))('%s', async (_, sent) => {
    const [answer, expected] = await askTwice(sent)
    expect(answer).toEqual(expected)
    expect(short.count.reported).toEqual(long.count.reported)
    expect(short.count.fetched).toBe(1)
  })
})

test('a port that cannot be is refused on both ways, before fetch', async () => {
  const [answer, expected] = await askTwice({ headers: { host: 'localhost:99999' }, body: greeting })
  expect(answer).toMatchObject({ status: 400 })
  expect(answer).toEqual(expected)
})

test('what was valid for one schema is checked anew for another', async () => {
  const before = buildSchema('type Query { greeting: Int }')
  let served = before
  const { handler } = handlerOfFixture({ graph: () => ({ schema: served, context: {} }) })
  const server = await listen(handler, { port: 0 })
  const ask = () =>
    send(server, {
      headers: { accept: 'application/graphql-response+json' },
      body: { query: '{ greeting }' },
    })
  try {
    expect([await ask(), await ask()]).toMatchObject([{ status: 200 }, { status: 200 }])
    served = buildSchema('type Query { farewell: String }')
    expect([await ask(), await ask()]).toMatchObject([{ status: 400 }, { status: 400 }])
    served = before
    expect(await ask()).toMatchObject({ status: 200, body: '{"data":{"greeting":null}}' })
  } finally {
    await server.close()
  }
})
