import { buildSchema, type ExecutionArgs, execute, getOperationAST, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { ask, handlerOfFixture } from './fixtures/ask.ts'
import { nodeCounts } from './nodes.ts'

const schema = buildSchema(`
  type Query { themes(first: Int, last: Int): ThemeConnection!  theme: Theme  node: Node }
  interface Node { slug: ID }
  type ThemeConnection { nodes: [Theme!]!  edges: [ThemeEdge]  pageInfo: PageInfo  totalCount: Int }
  type ThemeEdge { node: Theme! }
  type PageInfo { endCursor: String }
  type Theme implements Node {
    slug: ID
    parent: Theme
    tags: [Theme!]!
    claims(first: Int = 20, last: Int): ClaimConnection!
    narrower(first: Int, last: Int): ThemeConnection!
  }
  type ClaimConnection { nodes: [Claim!]! }
  type Claim { slug: ID }
`)

const countNodes = nodeCounts(50)

const count = (query: string, variables: Readonly<Record<string, unknown>> = {}): number => {
  const document = parse(query)
  expect(validate(schema, document)).toEqual([])
  const operation = getOperationAST(document)
  if (!operation) throw new Error('Expected one operation')
  return countNodes(schema, document, operation, variables)
}

test.each([
  ['nothing without lists', '{ theme { slug } }', 0],
  ['a page', '{ themes(first: 100) { nodes { slug } } }', 100],
  ['a page from the end', '{ themes(last: 7) { nodes { slug } } }', 7],
  ['a page of the usual size where none is given', '{ themes { nodes { slug } } }', 50],
  ['a page of the usual size where null is given', '{ themes(first: null) { nodes { slug } } }', 50],
  ['the edges of a page', '{ themes(first: 3) { edges { node { slug } } } }', 3],
  [
    'nothing where only the total is asked for',
    '{ themes(first: 100) { totalCount pageInfo { endCursor } } }',
    0,
  ],
  [
    'pages beside each other',
    '{ a: themes(first: 3) { nodes { slug } } b: themes(first: 4) { nodes { slug } } }',
    7,
  ],
  [
    'pages in pages',
    '{ themes(first: 10) { nodes { narrower(first: 5) { nodes { slug } } } } }',
    10 + 10 * 5,
  ],
  [
    'pages in pages in pages, however deep between',
    '{ themes(first: 10) { edges { node { parent { tags { narrower(first: 5) { nodes { parent { narrower(first: 2) { nodes { slug } } } } } } } } } } }',
    10 + 10 * 5 + 10 * 5 * 2,
  ],
  ['pages of one thing', '{ theme { parent { narrower(first: 4) { nodes { slug } } } } }', 4],
  ['other lists as one thing', '{ theme { tags { slug } } }', 0],
  [
    'fragments, each time they are spread',
    '{ a: themes(first: 2) { ...F } b: themes(first: 3) { ... { ...F } } } fragment F on ThemeConnection { nodes { ... on Theme { narrower(first: 10) { nodes { slug } } } } }',
    2 + 2 * 10 + 3 + 3 * 10,
  ],
  [
    'fragments on one of several types',
    '{ node { ... on Theme { narrower(first: 6) { nodes { slug } } } } }',
    6,
  ],
  ['no introspection', '{ __schema { types { fields { name } } } __typename }', 0],
  [
    'negative pages as none',
    '{ a: themes(first: -100) { nodes { slug } } b: themes(first: 5) { nodes { slug } } }',
    5,
  ],
])('counts %s', (_, query, expected) => {
  expect(count(query)).toBe(expected)
})

describe('variables', () => {
  const query =
    'query ($n: Int = 8, $m: Int) { themes(first: $n) { nodes { narrower(first: $m, last: 3) { nodes { slug } } } } }'
  test.each([
    ['have their defaults', {}, 8 + 8 * 3],
    ['take the place of their defaults', { n: 2 }, 2 + 2 * 3],
    ['that are null take the usual size', { n: null }, 50 + 50 * 3],
    ['multiply', { n: 100, m: 100 }, 100 + 100 * 100],
    ['that are negative are none', { n: 5, m: -100 }, 5],
    ['of another type, which are refused later, count nothing of their own', { n: '9' }, 50 + 50 * 3],
  ])('%s', (_, variables, expected) => {
    expect(count(query, variables)).toBe(expected)
  })
})

test('a document that is asked again is counted with its new variables', () => {
  const document = parse('query ($n: Int) { themes(first: $n) { nodes { slug } } }')
  const operation = getOperationAST(document)
  if (!operation) throw new Error('Expected one operation')
  const counts = [1, 2].map((n) => countNodes(schema, document, operation, { n }))
  expect(counts).toEqual([1, 2])
})

describe('the limit of nodes', () => {
  const executed: ExecutionArgs[] = []
  const { handler } = handlerOfFixture({
    graph: () => ({
      schema,
      context: {},
      execute: (args) => {
        executed.push(args)
        return execute(args)
      },
    }),
    defaultPageSize: 10,
    limits: { nodes: 110 },
  })
  const query = 'query ($n: Int) { themes { nodes { narrower(first: $n) { nodes { slug } } } } }'

  test('lets 110 pass', async () => {
    expect((await ask(handler, query, { n: 10 })).errors).not.toMatchObject([
      { extensions: { code: 'LIMIT_EXCEEDED' } },
    ])
    expect(executed).toHaveLength(1)
  })

  test('refuses more before anything is executed, and says what to do', async () => {
    executed.length = 0
    const answer = await ask(handler, query, { n: 11 })
    expect(answer).toMatchObject({
      status: 400,
      errors: [
        {
          message:
            'At most 110 things in the answer, by the sizes of its pages, are allowed; 120 came. Ask for smaller pages (first, last), or for fewer lists within lists.',
          extensions: { code: 'LIMIT_EXCEEDED', limit: 'nodes', came: 120, allowed: 110 },
        },
      ],
    })
    expect(answer.data).toBeUndefined()
    expect(executed).toEqual([])
  })
})
