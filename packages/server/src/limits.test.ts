import { getIntrospectionQuery } from 'graphql'
import { describe, expect, test } from 'vitest'
import { ask, codeOf, handlerOfFixture, post } from './fixtures/ask.ts'
import { defaultLimits, type Limits } from './limits.ts'

const { handler, errors } = handlerOfFixture()

const nested = (levels: number): string =>
  `{ theme(slug: "x") ${'{ narrower '.repeat(levels - 2)}{ slug }${' }'.repeat(levels - 2)} }`

const repeat = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ')

const list = (depth: number): unknown => (depth === 0 ? 'x' : [list(depth - 1)])

/** For each limit: what just passes, and what is just too much. */
const edges: Readonly<
  Record<Exclude<keyof Limits, 'bodyBytes' | 'nodes'>, (came: number) => [string, object?]>
> = {
  tokens: (came) => [
    `query Q0 { ${repeat(came - 804, () => 'greeting')} } ${repeat(4, (n) => `query Q${n + 1} { ${repeat(196, () => 'greeting')} }`)}`,
  ],
  depth: (came) => [nested(came)],
  introspectionDepth: (came) => [
    `{ __schema { types { fields { type ${'{ ofType '.repeat(came - 4)}{ name }${' }'.repeat(came - 4)} } } } }`,
  ],
  aliases: (came) => [`{ ${repeat(came, (n) => `a${n}: greeting`)} }`],
  directives: (came) => [`{ ${repeat(came, () => '... @include(if: true) { greeting }')} }`],
  fields: (came) => [`{ ${repeat(came, () => 'greeting')} }`],
  operations: (came) => [`${repeat(came, (n) => `query Q${n} { greeting }`)}`],
  documentLength: (came) => [`{ greeting }${' '.repeat(came - 12)}`],
  stringLength: (came) => [`{ greeting(name: "${'x'.repeat(came)}") }`],
  variablesDepth: (came) => ['{ greeting }', { unused: list(came - 1) }],
}

const askEdge = (limit: keyof typeof edges, came: number) => {
  const [query, variables] = edges[limit](came)
  const operationName = query.startsWith('query Q0') ? 'Q0' : undefined
  return ask(handler, post({ query, variables, operationName }))
}

describe.each(Object.keys(edges) as (keyof typeof edges)[])('the limit of %s', (limit) => {
  const allowed = defaultLimits[limit]

  test(`lets ${allowed} pass`, async () => {
    expect(await askEdge(limit, allowed)).toMatchObject({ status: 200 })
  })

  test(`refuses ${allowed + 1} and says so`, async () => {
    const answer = await askEdge(limit, allowed + 1)
    expect(answer).toMatchObject({ status: 400 })
    expect(answer.data).toBeUndefined()
    expect(answer.errors?.[0]?.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit,
      came: allowed + 1,
      allowed,
    })
  })
})

test('long strings are refused in variables too, however deep', async () => {
  const answer = await ask(handler, '{ greeting }', { a: [{ b: 'x'.repeat(10_001) }] })
  expect(answer.errors?.[0]?.extensions).toMatchObject({ limit: 'stringLength', came: 10_001 })
})

test('the query by which GraphiQL learns the schema passes', async () => {
  const { status, data } = await ask(handler, getIntrospectionQuery({ inputValueDeprecation: true }))
  expect(status).toBe(200)
  expect(data).toHaveProperty('__schema')
})

describe('hostile documents are refused at once', () => {
  const bomb = `{ ...F0 } ${repeat(60, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F60 on Query { greeting }`
  test.each([
    ['500 levels of fields', nested(500), 'LIMIT_EXCEEDED'],
    ['10,000 aliases', `{ ${repeat(10_000, (n) => `a${n}: greeting`)} }`, 'LIMIT_EXCEEDED'],
    ['fragments that double each other', bomb, 'LIMIT_EXCEEDED'],
    [
      'fragments in a circle',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'introspection in a circle',
      `{ __schema { types { ${'fields { type { '.repeat(4)} name ${'} } '.repeat(4)} } } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['12,000 directives', `{ greeting ${'@a '.repeat(12_000)} }`, 'LIMIT_EXCEEDED'],
    ['a megabyte of one name', `{ ${'a'.repeat(900_000)} }`, 'LIMIT_EXCEEDED'],
    ['20,000 open braces', '{a'.repeat(20_000), 'LIMIT_EXCEEDED'],
  ])('%s', async (_, query, code) => {
    const started = performance.now()
    const answer = await ask(handler, query)
    expect(codeOf(answer)).toBe(code)
    expect(answer.status).toBe(400)
    expect(performance.now() - started).toBeLessThan(500)
  })

  test('100,000 levels of variables', async () => {
    const variables = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const answer = await ask(handler, post(`{"query":"{ greeting }","variables":${variables}}`))
    expect(answer.errors?.[0]?.extensions).toMatchObject({ limit: 'variablesDepth' })
  })
})

test('nothing of all this is reported as a fault of ours', () => {
  expect(errors).toEqual([])
})
