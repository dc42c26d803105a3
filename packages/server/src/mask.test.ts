import { expect, test, vi } from 'vitest'
import { ask, codeOf, handlerOfFixture, post } from './fixtures/ask.ts'
import { secret } from './fixtures/schema.ts'

test('what a resolver throws is masked, and reported with all that it holds', async () => {
  const { handler, errors } = handlerOfFixture()
  const { text, ...answer } = await ask(handler, '{ broken }')
  expect(answer).toEqual({
    status: 200,
    data: { broken: null },
    errors: [
      {
        message: 'Unexpected error',
        locations: [{ line: 1, column: 3 }],
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ],
  })
  expect(text).not.toContain(secret)
  expect(errors).toEqual([new Error(secret)])
})

test.each(['codeless', 'disguised', 'unprintable'])('%s errors are masked too', async (field) => {
  const { handler, errors } = handlerOfFixture()
  const answer = await ask(handler, `{ ${field} }`)
  expect(codeOf(answer)).toBe('INTERNAL_SERVER_ERROR')
  expect(answer.text).not.toContain(secret)
  expect(errors).toHaveLength(1)
})

test('a GraphQLError with a code is meant for the caller', async () => {
  const { handler, errors } = handlerOfFixture()
  const answer = await ask(handler, '{ refused }')
  expect(answer.errors).toMatchObject([
    { message: 'No such theme', path: ['refused'], extensions: { code: 'BAD_USER_INPUT' } },
  ])
  expect(errors).toEqual([])
})

test.each([
  ['a variable of the wrong type', 'query ($n: Int!) { double(of: $n) }', { n: 'two' }, 400],
  [
    'a null variable where its default would have passed',
    'query ($n: Int = 1) { double(of: $n) }',
    { n: null },
    200,
  ],
])('%s is the fault of the caller', async (_, query, variables, status) => {
  const { handler, errors } = handlerOfFixture()
  const answer = await ask(handler, query, variables)
  expect(answer.status).toBe(status)
  expect(codeOf(answer)).toBe('BAD_USER_INPUT')
  expect(errors).toEqual([])
})

test.each([
  ['{ greeting', 'GRAPHQL_PARSE_FAILED'],
  ['{ greetings }', 'GRAPHQL_VALIDATION_FAILED'],
])('%s is answered with %s', async (query, code) => {
  const answer = await ask(handlerOfFixture().handler, query)
  expect(answer.status).toBe(400)
  expect(codeOf(answer)).toBe(code)
})

test('a graph that cannot be had is masked, with status 500', async () => {
  const graph = () => {
    throw new Error(secret)
  }
  const { handler, errors } = handlerOfFixture({ graph })
  const answer = await ask(handler, '{ greeting }')
  expect(answer.status).toBe(500)
  expect(codeOf(answer)).toBe('INTERNAL_SERVER_ERROR')
  expect(errors).toEqual([new Error(secret)])
})

test('NODE_ENV=development tells no more', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  try {
    const { handler } = handlerOfFixture()
    for (const query of ['{ broken }', '{ greeting', '{ greetings }']) {
      const { text } = await ask(handler, query)
      expect(text).not.toMatch(/stack|originalError|\.ts:|SELECT/)
    }
    const { text } = await ask(handler, post('{"query":'))
    expect(text).not.toMatch(/stack|originalError|\.ts:/)
  } finally {
    vi.unstubAllEnvs()
  }
})
