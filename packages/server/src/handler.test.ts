import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { ask, handlerOfFixture, post } from './fixtures/ask.ts'
import { schema } from './fixtures/schema.ts'

const { handler } = handlerOfFixture()

const get = (path: string, init?: RequestInit): Promise<Response> =>
  handler.fetch(new Request(`http://localhost${path}`, init))

test('resolvers are given the context', async () => {
  expect(await ask(handler, '{ context }')).toMatchObject({ data: { context: 'fixture' } })
})

test('the graph is asked for anew with each request', async () => {
  let name = 'old'
  const { handler } = handlerOfFixture({ graph: () => ({ schema, context: { name } }) })
  expect(await ask(handler, '{ context }')).toMatchObject({ data: { context: 'old' } })
  name = 'new'
  expect(await ask(handler, '{ context }')).toMatchObject({ data: { context: 'new' } })
})

test('a query that was valid is checked again once the schema has changed', async () => {
  let served = schema
  const { handler } = handlerOfFixture({ graph: () => ({ schema: served, context: {} }) })
  expect(await ask(handler, '{ greeting }')).toMatchObject({ status: 200 })
  served = buildSchema('type Query { farewell: String }')
  expect(await ask(handler, '{ greeting }')).toMatchObject({ status: 400 })
})

test.each([
  ['an answer', () => handler.fetch(post({ query: '{ greeting }' }))],
  ['an error', () => handler.fetch(post('{'))],
  ['a refusal', () => get('/graphql', { method: 'POST', body: 'x' })],
  ['another host', () => handler.fetch(new Request('http://evil.example/'))],
  ['the page of GraphiQL', () => get('/graphiql')],
  ['a probe', () => get('/health/live')],
  ['a redirect', () => get('/')],
  ['an unknown path', () => get('/admin')],
  ['a wrong method', () => get('/graphql', { method: 'PUT' })],
])('%s has the headers that keep browsers in', async (_, answer) => {
  const { headers } = await answer()
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'/)
})

test('nothing but the named paths is there', async () => {
  for (const path of [
    '/admin',
    '/graphql/',
    '/graphqlx',
    '/health',
    '/assets/../graphql/x',
    '/constructor',
    '//graphql',
    '/%2e%2e/etc/passwd',
  ]) {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe(
      'Nothing is here. There is:\n/graphql\n/graphiql\n/health/live\n/health/ready\n',
    )
  }
})

test('pages are only read', async () => {
  for (const path of ['/', '/graphiql', '/health/live', '/assets/x.js']) {
    const response = await get(path, { method: 'POST' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
  }
})

test('the probes tell life and readiness apart', async () => {
  let ready = false
  const { handler } = handlerOfFixture({ ready: () => ready })
  const statusOf = async (probe: string) =>
    (await handler.fetch(new Request(`http://localhost/health/${probe}`))).status
  expect([await statusOf('live'), await statusOf('ready')]).toEqual([200, 503])
  ready = true
  expect([await statusOf('live'), await statusOf('ready')]).toEqual([200, 200])
})

test('a query whose URL ends as a probe does is still a query', async () => {
  const response = await get('/graphql?query={greeting}&from=/health')
  expect(await response.json()).toEqual({ data: { greeting: 'Hello, you' } })
})

test('without GraphiQL there is GraphQL alone', async () => {
  const { handler } = handlerOfFixture({ graphiql: false })
  for (const path of ['/', '/graphiql', '/assets/start.js']) {
    const response = await handler.fetch(new Request(`http://localhost${path}`))
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('graphiql')
  }
  expect(await ask(handler, '{ greeting }')).toMatchObject({ status: 200 })
})
