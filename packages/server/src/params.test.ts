import { describe, expect, test } from 'vitest'
import { ask, codeOf, handlerOfFixture, post } from './fixtures/ask.ts'

const { handler, errors } = handlerOfFixture()

const get = (params: Readonly<Record<string, string>>): Request =>
  new Request(`http://localhost/graphql?${new URLSearchParams(params)}`, {
    headers: { accept: 'application/graphql-response+json' },
  })

const streamed = (bytes: number): Request => {
  let left = bytes
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const chunk = Math.min(left, 64_000)
      left -= chunk
      if (chunk === 0) controller.close()
      else controller.enqueue(new Uint8Array(chunk).fill(0x20))
    },
  })
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body, duplex: 'half' }
  return new Request('http://localhost/graphql', init)
}

const padded = (bytes: number): string => '{"query":"{ greeting }"}'.padEnd(bytes)

describe('a POST', () => {
  test('asks with a query, variables and the name of an operation', async () => {
    const query = 'query A { greeting } query B($name: String) { greeting(name: $name) }'
    const answer = await ask(handler, post({ query, variables: { name: 'Ada' }, operationName: 'B' }))
    expect(answer.data).toEqual({ greeting: 'Hello, Ada' })
  })

  test('may have a body of 1 MB', async () => {
    expect(await ask(handler, post(padded(1_000_000)))).toMatchObject({ status: 200 })
  })

  const tooLong = (came: number) => ({
    status: 413,
    errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'bodyBytes', came, allowed: 1_000_000 } }],
  })

  test('of one byte more is refused for its declared length, unread', async () => {
    const request = post('{}', { 'content-length': '1000001' })
    expect(await ask(handler, request)).toMatchObject(tooLong(1_000_001))
    expect(request.bodyUsed).toBe(false)
  })

  test('of one byte more is refused where no length is declared', async () => {
    expect(await ask(handler, streamed(1_000_001))).toMatchObject(tooLong(1_000_001))
  })

  test('without end is read no further than the limit', async () => {
    expect(await ask(handler, streamed(Number.POSITIVE_INFINITY))).toMatchObject(tooLong(1_024_000))
  })

  test.each([
    ['broken JSON', '{"query":'],
    ['JSON that is no object', '"{ greeting }"'],
    ['a batch', '[{"query":"{ greeting }"},{"query":"{ greeting }"}]'],
    ['no query', '{}'],
    ['a query that is no string', '{"query":["{ greeting }"]}'],
    ['variables that are no object', '{"query":"{ greeting }","variables":"x"}'],
    ['an unknown key', '{"query":"{ greeting }","sql":"x"}'],
  ])('with %s is a bad request', async (_, body) => {
    const answer = await ask(handler, post(body))
    expect(answer.status).toBe(400)
    expect(codeOf(answer)).toBe('BAD_REQUEST')
  })

  test('in another encoding than UTF-8 is a bad request', async () => {
    const { headers } = post('')
    const body = Buffer.from('{"query":"{ greeting(name: \\"é\\") }"}', 'latin1')
    const answer = await ask(
      handler,
      new Request('http://localhost/graphql', { method: 'POST', headers, body }),
    )
    expect(answer).toMatchObject({ status: 400, errors: [{ message: 'Expected a body in UTF-8.' }] })
  })
})

describe('a GET', () => {
  test('asks with a query, variables and the name of an operation', async () => {
    const query = 'query A { greeting } query B($name: String) { greeting(name: $name) }'
    const answer = await ask(handler, get({ query, variables: '{"name":"Ada"}', operationName: 'B' }))
    expect(answer.data).toEqual({ greeting: 'Hello, Ada' })
  })

  test('runs no mutation', async () => {
    const response = await handler.fetch(get({ query: 'mutation { rename }' }))
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
    expect(await response.text()).not.toContain('renamed')
  })

  test('runs no mutation that stands beside a query', async () => {
    const query = 'query A { greeting } mutation B { rename }'
    expect(await ask(handler, get({ query, operationName: 'B' }))).toMatchObject({ status: 405 })
  })

  test.each(['{', '"x"', 'null'])('with variables of %s is a bad request', async (variables) => {
    const answer = await ask(handler, get({ query: '{ greeting }', variables }))
    expect(answer.status).toBe(400)
    expect(codeOf(answer)).toBe('BAD_REQUEST')
  })
})

test('nothing of all this is reported as a fault of ours', () => {
  expect(errors).toEqual([])
})
