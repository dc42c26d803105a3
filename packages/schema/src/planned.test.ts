import { openStore, type Store } from '@claimgraph/store'
import { type ExecutionArgs, execute, getOperationAST, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graph } from './fixtures/graph.ts'
import { createContext, executePlanned, schema } from './index.ts'
import { runPlanned } from './planned.ts'

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

/** The answers of graphql-js, and of the plan: first made, then used again. */
const bothAnswers = async (query: string, variables: object = {}, operationName?: string) => {
  const document = parse(query)
  expect(validate(schema, document)).toEqual([])
  const plain = await execute(args(document, variables, operationName))
  const planned = await executePlanned(args(document, variables, operationName))
  const again = await executePlanned(args(document, variables, operationName))
  return { document, plain: plainly(plain), planned: plainly([planned, again]) }
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
    `query ($modality: Modality!, $words: String, $after: String, $many: [Modality!]) {
      a: claims(first: 2, after: $after, where: { modality: [$modality], text: $words }) { totalCount edges { cursor node { slug } } pageInfo { endCursor hasNextPage } }
      b: claims(where: { or: [{ modality: $many }, { not: { modality: [$modality, FACT] } }] }) { totalCount totalCountCapped } }`,
    { modality: 'INTERPRETATION', many: ['FACT'] },
  ],
  [
    `query ($on: Date) { claims { nodes { slug ...Judged old: assessment(asOf: $on) { on } new: assessment { on claim { slug text } } assessments { by } } } }
      fragment Judged on Claim { judgements(superseded: true) { slug supersedes { slug text } supersededBy { slug } theme { title broader { title } } } }`,
    { on: '2019-01-01' },
  ],
  [
    `{ sources { nodes { slug derivedFrom { slug title } origin { slug authors { name actor { slug kind } } } impact { copies { slug } unsupported(first: 1) { totalCount nodes { slug } } } passages { nodes { block source { slug title } } } versions { on } } } }`,
  ],
  [
    '{ actors { nodes { slug mergedInto { name } relations { from { name names { text } } to { slug mergedInto { slug } } } } } }',
  ],
  [
    '{ claims { nodes { relations { drawnBy source { title } a: from { slug } b: from { text themes { slug } } to { text relations { kind } } } prediction { brier { score n } forecasts { probability } claim { text } } } } }',
  ],
  ['{ assertions { nodes { claim { text } source { title url } x: source { reliability } via { kind } } } }'],
  [
    '{ search(query: "river") { nodes { kind slug node { id } } } claimCounts(by: ACTOR) { key count node { id } } }',
  ],
  [
    '{ predictions { nodes { claim { slug text } horizon resolution } } activities { nodes { verb } totalCount } }',
  ],
  ['{ claims(where: { actor: "Not A Slug" }) { nodes { slug } } }'],
  ['{ claims(first: 1, last: 1) { nodes { slug } } theme(slug: "water") { slug } }'],
  ['{ claims(after: "nonsense") { nodes { slug } } }'],
  ['{ __proto__: __typename claim(slug: "claim-1") { constructor: slug __typename } }'],
  [
    '{ events(orderBy: DATE) { nodes { slug participants { role actor { slug } } claims { nodes { slug } } } } }',
  ],
]

describe('a planned query', () => {
  it.each(corpus.map(([query, variables = {}, operation]) => ({ query, variables, operation })))(
    'gives what graphql-js gives: $query',
    async ({ query, variables, operation }) => {
      const { document, plain, planned } = await bothAnswers(query, variables, operation)
      expect(planned).toEqual([plain, plain])
      const node = getOperationAST(document, operation)
      // What meets no error and asks for neither interfaces nor the schema is answered by its plan, and at once.
      if (node && !plain.errors && !/\bnodes?\(|search|__(proto__|schema|type)\b|[cC]ounts/.test(query))
        expect(plainly(await runPlanned(args(document, variables, operation), node))).toEqual(plain)
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
