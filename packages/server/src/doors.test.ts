import { describe, expect, test } from 'vitest'
import { ask, handlerOfFixture, post } from './fixtures/ask.ts'

const { handler } = handlerOfFixture()

const query = { query: '{ greeting }' }
const mutation = { query: 'mutation { rename }' }

describe('the door for hosts', () => {
  test.each(['localhost', 'localhost:4000', '127.0.0.1:4000', '[::1]', '[::1]:4000', 'LOCALHOST'])(
    'lets %s pass',
    async (host) => {
      expect(await ask(handler, post(query, { host }))).toMatchObject({ status: 200 })
    },
  )

  test.each([
    'evil.example',
    'evil.example:4000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'localhost:x',
    '[::2]',
    '',
  ])('refuses "%s"', async (host) => {
    expect(await ask(handler, post(query, { host }))).toMatchObject({
      status: 421,
      errors: [{ extensions: { code: 'MISDIRECTED_REQUEST' } }],
    })
  })

  test('stands before every path', async () => {
    for (const path of [
      '/',
      '/graphiql',
      '/graphql',
      '/health',
      '/health/live',
      '/assets/x.js',
      '/graphql?x=/health',
    ]) {
      const { status } = await handler.fetch(new Request(`http://evil.example${path}`))
      expect(status).toBe(421)
    }
  })

  test('knows the names it is given, and only these', async () => {
    const { handler } = handlerOfFixture({ allowedHosts: ['graph.example', 'other.example:81'] })
    const statusOf = async (host: string) => (await ask(handler, post(query, { host }))).status
    expect(await statusOf('graph.example:8080')).toBe(200)
    expect(await statusOf('other.example:81')).toBe(200)
    expect(await statusOf('other.example')).toBe(421)
    expect(await statusOf('localhost')).toBe(421)
  })
})

describe('the door for origins', () => {
  test.each([
    'text/plain',
    'text/plain;charset=application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/json, text/plain',
    '',
  ])('refuses a POST of "%s", which a form of another page could send', async (type) => {
    const answer = await ask(handler, post(mutation, { 'content-type': type }))
    expect(answer).toMatchObject({
      status: 415,
      errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }],
    })
    expect(answer.data).toBeUndefined()
  })

  test('refuses a POST without a type', async () => {
    const body = new TextEncoder().encode(JSON.stringify(mutation))
    const { status } = await handler.fetch(new Request('http://localhost/graphql', { method: 'POST', body }))
    expect(status).toBe(415)
  })

  test.each(['application/json', 'application/json; charset=utf-8'])(
    'lets a POST of %s pass',
    async (type) => {
      expect(await ask(handler, post(mutation, { 'content-type': type }))).toMatchObject({ status: 200 })
    },
  )

  test('grants no preflight', async () => {
    const headers = {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    }
    const response = await handler.fetch(
      new Request('http://localhost/graphql', { method: 'OPTIONS', headers }),
    )
    expect(response.status).toBe(405)
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test('reflects no origin', async () => {
    const response = await handler.fetch(post(query, { origin: 'https://evil.example' }))
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  test.each(['cross-site', 'same-site'])('refuses what the browser calls %s', async (site) => {
    const headers = { 'sec-fetch-site': site, accept: 'application/json' }
    const url = 'http://localhost/graphql?query={greeting}'
    expect(await ask(handler, new Request(url, { headers }))).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: 'CROSS_ORIGIN_REFUSED' } }],
    })
  })

  test.each(['same-origin', 'none'])('lets %s requests pass', async (site) => {
    expect(await ask(handler, post(query, { 'sec-fetch-site': site }))).toMatchObject({ status: 200 })
  })

  test('lets a link from another site lead to GraphiQL', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', accept: 'text/html' }
    const response = await handler.fetch(
      new Request('http://localhost/graphql?query={greeting}', { headers }),
    )
    expect(response.headers.get('location')).toBe('/graphiql?query={greeting}')
  })
})
