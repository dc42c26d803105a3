import { openStore, type Store } from '@claimgraph/store'
import { type ExecutionArgs, execute, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graph } from './fixtures/graph.ts'
import { createContext, executePlanned, schema } from './index.ts'

let store: Store
beforeAll(async () => {
  store = await openStore('sqlite::memory:')
  await store.load(graph)
})
afterAll(() => store.close())

const args = (
  document: ExecutionArgs['document'],
  variables: object,
  operationName?: string,
): ExecutionArgs => ({
  schema,
  document,
  contextValue: createContext(store),
  variableValues: variables as Record<string, unknown>,
  operationName: operationName ?? null,
})

const plainly = (value: unknown) => JSON.parse(JSON.stringify(value))

/** The answers of graphql-js and of the compiled query, the latter from its second use on. */
const bothAnswers = async (query: string, variables: object = {}, operationName?: string) => {
  const document = parse(query)
  expect(validate(schema, document)).toEqual([])
  const plain = await execute(args(document, variables, operationName))
  await executePlanned(args(document, variables, operationName))
  const compiled = await executePlanned(args(document, variables, operationName))
  return { plain: plainly(plain), compiled: plainly(compiled) }
}

const briefing = `query ($slug: String!, $with: Boolean = false) {
  theme(slug: $slug) { id slug ...Deep claims(first: 5) { totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node { slug relations { kind to { text } } } }
    nodes { id text modality says: assertions { ...Said } assertions { via { name } }
      events @include(if: $with) { title date { edtf earliest latest basis note passages { block } } }
      actors @skip(if: $with) { role actor { name identifiers { iso3166 } names { text kind } relations { kind from { slug } to { slug } } } }
      corroboration { level origins } assessment { rationale on } prediction { claim { slug } resolution } } } } }
  fragment Deep on Theme { title broader { title } narrower { slug } judgements { text restsOn { slug themes { slug } } } }
  fragment Said on Assertion { stance hedges claimants { ...Who } source { title authors { name actor { slug } } origin { slug } copies { slug } issued { edtf } } passages { block } }
  fragment Who on Actor { name kind }`

const corpus: readonly (readonly [query: string, variables?: object, operation?: string])[] = [
  [briefing, { slug: 'water' }],
  [briefing, { slug: 'water', with: true }],
  [briefing, { slug: 'nowhere' }],
  ['{ a: theme(slug: "water") { slug } b: theme(slug: "water") { title narrower { slug } } }'],
  [
    '{ themes { nodes { slug claims(first: 2) { nodes { slug assertions { source { slug } } } } claims2: claims(last: 1) { nodes { text } } } } }',
  ],
  ['query One { claim(slug: "claim-1") { text } } query Two { claim(slug: "claim-2") { slug } }', {}, 'Two'],
  [
    '{ node(id: "Claim:claim-1") { __typename id ... on Claim { assertions { slug } } ... on Actor { names { text } } } }',
  ],
  [
    '{ nodes(ids: ["Actor:norland", "Claim:nope", "Theme:water"]) { id ... on Node { __typename } ... on Actor { relations { kind } } } }',
  ],
  ['query ($slug: String!) { claim(slug: $slug) { text } }', {}],
  ['query ($first: Int) { claims(first: $first) { nodes { slug } } }', { first: 'many' }],
  ['query ($first: Int = 2) { claims(first: $first) { nodes { slug } } }', {}],
  ['query ($first: Int = 2) { claims(first: $first) { nodes { slug } } }', { first: null }],
  ['{ claims(first: 101) { nodes { slug } } }'],
  ['{ actor(name: "Rivers") { slug } claim(slug: "claim-1") { slug } }'],
  ['{ dossier { title marking { tlp text } editors asOf } }'],
  [
    '{ __schema { queryType { name } } __type(name: "Claim") { fields { name type { kind ofType { name } } } } }',
  ],
  [
    '{ events(orderBy: DATE) { nodes { slug participants { role actor { slug } } claims { nodes { slug } } } } }',
  ],
]

describe('a compiled query', () => {
  it.each(corpus.map(([query, variables = {}, operation]) => ({ query, variables, operation })))(
    'gives what graphql-js gives: $query',
    async ({ query, variables, operation }) => {
      const { plain, compiled } = await bothAnswers(query, variables, operation)
      expect(compiled).toEqual(plain)
    },
  )

  it('takes another operation of the same document for another query', async () => {
    const document = parse(
      'query One { claim(slug: "claim-1") { slug } } query Two { claim(slug: "claim-2") { slug } }',
    )
    for (const [operation, slug] of [
      ['One', 'claim-1'],
      ['Two', 'claim-2'],
      ['One', 'claim-1'],
      ['Two', 'claim-2'],
      ['One', 'claim-1'],
    ] as const)
      expect(plainly(await executePlanned(args(document, {}, operation)))).toEqual({
        data: { claim: { slug } },
      })
  })
})
