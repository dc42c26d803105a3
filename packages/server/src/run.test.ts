import { type ExecutionResult, execute } from 'graphql'
import { describe, expect, test } from 'vitest'
import { ask, handlerOfFixture, post } from './fixtures/ask.ts'
import { schema, secret } from './fixtures/schema.ts'
import type { Handler } from './handler.ts'
import type { ServedGraph } from './served.ts'

const context = { name: 'fixture' }

const handlerWith = (execute: NonNullable<ServedGraph['execute']>) =>
  handlerOfFixture({ graph: () => ({ schema, context, execute }), deadlineMs: 100 })

/** Asks by `fetch`, and then by the shortcut, which knows the document now. */
const askBothWays = async (handler: Handler, body: object) => {
  const byFetch = await ask(handler, post(body))
  const short = await handler.shortcut.answer(Buffer.from(JSON.stringify(body)), 'application/json')
  if (!short) throw new Error('Expected an answer of the shortcut')
  return [byFetch, { status: short.status, text: short.body, ...JSON.parse(short.body) }]
}

describe('a graph that executes in a way of its own', () => {
  test('is given the document, the variables, the operation and its context', async () => {
    const { handler } = handlerWith((args) => {
      const { kind } = args.document
      const same = [args.schema === schema, args.contextValue === context]
      return { data: { kind, same, variables: args.variableValues, operation: args.operationName } }
    })
    const query = 'query A($n: Int!) { double(of: $n) } query B { greeting }'
    const body = { query, variables: { n: 3 }, operationName: 'A' }
    for (const answer of await askBothWays(handler, body))
      expect(answer.data).toEqual({
        kind: 'Document',
        same: [true, true],
        variables: { n: 3 },
        operation: 'A',
      })
  })

  test.each([
    [
      'at once',
      () => {
        throw new Error(secret)
      },
    ],
    ['later', () => Promise.reject(new Error(secret))],
  ])('and fails %s is masked and reported', async (_, fail) => {
    const { handler, errors } = handlerWith(fail)
    for (const answer of await askBothWays(handler, { query: '{ greeting }' })) {
      expect(answer).toMatchObject({
        status: 500,
        errors: [{ message: 'Unexpected error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
      })
      expect(answer.text).not.toContain(secret)
    }
    expect(errors).toEqual([new Error(secret), new Error(secret)])
  })
})

test('a graph that cannot be had is masked and reported on both ways', async () => {
  const graph = () => {
    throw new Error(secret)
  }
  const { handler, errors } = handlerOfFixture({ graph })
  for (const answer of await askBothWays(handler, { query: '{ greeting }' }))
    expect(answer).toMatchObject({ status: 500, text: expect.not.stringContaining(secret) })
  expect(errors).toEqual([new Error(secret), new Error(secret)])
})

test('data that is no JSON is a fault of ours, and masked on both ways', async () => {
  const { handler, errors } = handlerWith(() => ({ data: { greeting: 1n } }))
  for (const answer of await askBothWays(handler, { query: '{ greeting }' }))
    expect(answer).toMatchObject({ status: 500, errors: [{ message: 'Unexpected error' }] })
  expect(errors).toEqual([expect.any(TypeError), expect.any(TypeError)])
})

describe('the deadline', () => {
  const { handler, errors } = handlerWith(() => new Promise<ExecutionResult>(() => {}))

  test('answers where an execution does not end', async () => {
    for (const answer of await askBothWays(handler, { query: '{ greeting }' })) {
      expect(answer).toMatchObject({
        status: 503,
        errors: [
          {
            message:
              'Expected an answer within 0.1 s, got none. Ask for smaller pages (first, last), for fewer lists within lists, or try again later.',
            extensions: { code: 'DEADLINE_PASSED' },
          },
        ],
      })
      expect(answer).not.toHaveProperty('data')
    }
  })

  test('says of a mutation that it may still be made', async () => {
    const answer = await ask(handler, 'mutation { rename }')
    expect(answer.errors?.[0]?.message).toContain('may still be made: read it back')
  })

  test('is no fault that is reported', () => {
    expect(errors).toEqual([])
  })

  test('does not hold the answer of an execution that ends', async () => {
    const { handler } = handlerWith(async (args) => execute(args))
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
    const before = timers()
    const started = performance.now()
    expect(await ask(handler, '{ greeting }')).toMatchObject({
      status: 200,
      data: { greeting: 'Hello, you' },
    })
    expect(performance.now() - started).toBeLessThan(90)
    expect(timers()).toBe(before)
  })
})
