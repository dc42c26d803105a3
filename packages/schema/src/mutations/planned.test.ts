import { type ExecutionArgs, type ExecutionResult, execute, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { open, riverStore } from '../fixtures/changing.ts'
import { createContext, executePlanned, schema } from '../index.ts'

type Execute = (args: ExecutionArgs) => ExecutionResult | PromiseLike<ExecutionResult>

/** What one store answers to a document that is asked three times: mutations are left to graphql-js. */
const answersOf = async (run: Execute, text: string, variables: Readonly<Record<string, unknown>>) => {
  const store = await riverStore()
  const document = parse(text)
  expect(validate(schema, document)).toEqual([])
  const answers: unknown[] = []
  for (let time = 0; time < 3; time += 1) {
    const contextValue = createContext(store, open)
    answers.push(await run({ schema, document, contextValue, variableValues: variables }))
  }
  return { answers: JSON.parse(JSON.stringify(answers)), graph: await store.graph() }
}

const wrong =
  '... on UserError { __typename message ... on ValidationError { issues { path message hint } } }'

const corpus: readonly (readonly [text: string, variables?: Readonly<Record<string, unknown>>])[] = [
  [
    `mutation { createTheme(theme: { slug: "fish", title: "Fish", broader: "water" }) { ... on AlreadyExists { kind slug }
      ${wrong} ... on ThemePayload { theme { id slug broader { narrower { slug } } } activity { slug verb after } } } }`,
  ],
  [
    `mutation ($claim: ClaimInput!, $why: String) { createClaim(claim: $claim, why: $why) { ${wrong}
      ... on ClaimPayload { claim { slug polarity modality actors { role actor { name } } themes { claims(first: 2) { totalCount nodes { slug } } } } activity { why } } } }`,
    {
      claim: {
        slug: 'c',
        text: 'C.',
        modality: 'FACT',
        actors: [{ actor: 'norland', role: 'HOST' }],
        themes: ['dams'],
        events: null,
      },
    },
  ],
  [
    `mutation ($source: SourceInput!) { createSource(source: $source) { ${wrong}
      ... on SourcePayload { source { type reliability status versions { on } issued { basis earliest } authors { family } } } } }`,
    {
      source: {
        slug: 's',
        type: 'ARTICLE_NEWSPAPER',
        genre: 'NEWS',
        issued: { edtf: '2018~' },
        author: [{ family: 'A' }],
      },
    },
  ],
  [
    `mutation ($claim: ClaimInput!) { createClaim(claim: $claim) { ${wrong} } }`,
    { claim: { slug: 'Bad Slug', text: '', modality: 'FACT', themes: ['watr'] } },
  ],
  [
    `mutation ($changes: ClaimChanges!, $version: Int) { a: updateClaim(slug: "claim-1", version: $version, changes: $changes) { ${wrong}
      ... on Conflict { expected found } ...Changed }
      b: updateClaim(slug: "claim-1", changes: { text: "Again.", themes: ["dams"] }) { ...Changed } }
      fragment Changed on ClaimPayload { claim { version text polarity themes { slug } events { slug } } }`,
    { version: 1, changes: { text: 'New.', themes: null, polarity: 'NEGATIVE' } },
  ],
  [
    `mutation { a: deleteTheme(slug: "dams") { ${wrong} ... on DeletePayload { kind slug } ... on NotFound { nearest } }
      b: deleteClaim(slug: "claim-1") { ${wrong} ... on Referenced { total by { kind slug } } } }`,
  ],
  ['mutation ($slug: String!) { deleteTheme(slug: $slug) { __typename } }', {}],
  [
    'mutation ($m: Modality!) { updateClaim(slug: "claim-1", changes: { modality: $m }) { __typename } }',
    { m: 'NONSENSE' },
  ],
  [
    `mutation ($on: Date!, $p: Float!) { forecast(slug: "claim-6", forecast: { probability: $p, on: $on }) { ${wrong}
      ... on PredictionPayload { prediction { forecasts { probability on } } } } }`,
    { on: '2020-01-01', p: 0.5 },
  ],
  [
    `mutation { mergeActors(from: "ministry", into: "norland") { ${wrong} ... on MergePayload { from { mergedInto { slug } } into { names { text } } } }
      splitActor(slug: "ministry") { ${wrong} ... on ActorPayload { actor { names { text } mergedInto { slug } } } } }`,
  ],
  [
    `mutation ($with: Boolean!) { updateTheme(slug: "dams", changes: { question: "Who?" }) { ${wrong}
      ... on ThemePayload { theme @include(if: $with) { question version } activity @skip(if: $with) { verb } } } }`,
    { with: true },
  ],
]

describe('a mutation', () => {
  it.each(corpus.map(([text, variables = {}]) => ({ text, variables })))(
    'answers and does what a plain one does: $text',
    async ({ text, variables }) => {
      const plain = await answersOf(execute, text, variables)
      const planned = await answersOf(executePlanned, text, variables)
      expect(planned).toEqual(plain)
    },
  )
})
