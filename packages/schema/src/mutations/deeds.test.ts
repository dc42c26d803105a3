import { openStore, type Store } from '@claimgraph/store'
import { type Postgres, startPostgres } from '@claimgraph/store/fixtures/postgres'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { asking, changing, riverStore } from '../fixtures/changing.ts'
import { graph } from '../fixtures/graph.ts'

let server: Postgres
let databases = 0
beforeAll(async () => {
  server = await startPostgres()
}, 30_000)
afterAll(() => server.stop())

const onPostgres = async (): Promise<Store> => {
  databases += 1
  const store = await openStore(await server.address(`deeds${databases}`))
  onTestFinished(() => store.close())
  await store.load(graph)
  return store
}

describe.each([
  ['SQLite', riverStore],
  ['PostgreSQL', onPostgres],
])('on %s', (_, open) => {
  it('a view of a claim supersedes the earlier ones, which stay', async () => {
    const change = changing(await open())
    const answer = await change(
      'assessClaim(assessment: { claim: "claim-1", likelihood: ROUGHLY_EVEN_CHANCE, credibility: C4, rationale: "Third.", on: "2020-01-03" })',
      'AssessmentPayload { assessment { slug likelihood credibility claim { assessment { rationale } assessments { slug } } } activity { verb subject subjectId } }',
    )
    expect(answer).toMatchObject({
      assessment: {
        slug: 'claim-1:3',
        likelihood: 'ROUGHLY_EVEN_CHANCE',
        credibility: 'C4',
        claim: {
          assessment: { rationale: 'Third.' },
          assessments: [{ slug: 'claim-1:3' }, { slug: 'claim-1:2' }, { slug: 'claim-1:1' }],
        },
      },
      activity: { verb: 'ASSESS', subject: 'ASSESSMENT', subjectId: 'claim-1:3' },
    })
  })

  it('forecasts are added one after the other, and scored once the prediction is resolved', async () => {
    const change = changing(await open())
    const payload =
      'PredictionPayload { prediction { version resolution resolvedOn note forecasts { probability on } brier { score n } } activity { verb } }'
    const forecast = (probability: number, on: string) =>
      change(`forecast(slug: "claim-6", forecast: { probability: ${probability}, on: "${on}" })`, payload)
    await forecast(0.5, '2020-02-01')
    expect(await forecast(0.9, '2020-03-01')).toMatchObject({
      prediction: { version: 3, forecasts: [{ probability: 0.5 }, { probability: 0.9 }], brier: null },
      activity: { verb: 'FORECAST' },
    })
    expect(await forecast(0.7, '2020-02-15')).toMatchObject({
      __typename: 'ValidationError',
      issues: [{ path: 'forecast.on', message: 'Expected forecasts in the order of their days.' }],
    })
    const resolve = (version: number) =>
      change(
        `resolvePrediction(slug: "claim-6", version: ${version}, resolution: CAME_TRUE, on: "2020-04-01", note: "Signed.")`,
        payload,
      )
    expect(await resolve(2)).toMatchObject({ __typename: 'Conflict', expected: 2, found: 3 })
    const { prediction, activity } = await resolve(3)
    expect(prediction).toMatchObject({ resolution: 'CAME_TRUE', resolvedOn: '2020-04-01', note: 'Signed.' })
    expect(prediction.brier.n).toBe(2)
    expect(prediction.brier.score).toBeCloseTo((0.25 + 0.01) / 2)
    expect(activity).toEqual({ verb: 'RESOLVE' })
    expect(await forecast(0.7, '2020-05-01')).toMatchObject({ issues: [{ path: 'forecast.on' }] })
  })

  it('a source is retracted with a reason and, where it is known, the day', async () => {
    const store = await open()
    const change = changing(store)
    const payload =
      'SourcePayload { source { status statusReason versions { on note } } activity { verb why } }'
    expect(
      await change(
        'retractSource(slug: "paper", reason: "Invented.", on: "2020-01-15", why: "Letter.")',
        payload,
      ),
    ).toMatchObject({
      source: {
        status: 'RETRACTED',
        statusReason: 'Invented.',
        versions: [{ on: '2020-01-15', note: 'Invented.' }],
      },
      activity: { verb: 'RETRACT', why: 'Letter.' },
    })
    expect(await change('retractSource(slug: "paper", reason: "Again.", on: "2019-01-15")')).toMatchObject({
      issues: [{ path: 'on', message: 'Expected versions in the order of their days.' }],
    })
    expect(await change('retractSource(slug: "papper", reason: "No.")')).toMatchObject({ nearest: 'paper' })
    expect(await change('retractSource(slug: "paper", reason: "No.", version: 1)')).toMatchObject({
      __typename: 'Conflict',
    })
  })

  it('an actor is merged into another and split again, and the graph is as it was', async () => {
    const store = await open()
    const change = changing(store)
    const before = await store.graph()
    const merged = await change(
      'mergeActors(from: "ministry", into: "norland", why: "One and the same.")',
      'MergePayload { from { slug mergedInto { slug } } into { slug names { text kind } assertions { totalCount } } activity { verb why } }',
    )
    expect(merged).toMatchObject({
      from: { slug: 'ministry', mergedInto: { slug: 'norland' } },
      into: { slug: 'norland', assertions: { totalCount: 1 } },
      activity: { verb: 'MERGE', why: 'One and the same.' },
    })
    expect(merged.into.names).toContainEqual({ text: 'Ministry of Water', kind: 'ALIAS' })
    const split = await change(
      'splitActor(slug: "ministry", why: "They are two.")',
      'ActorPayload { actor { slug mergedInto { slug } names { text kind } } activity { verb } }',
    )
    expect(split).toMatchObject({
      actor: {
        slug: 'ministry',
        mergedInto: null,
        names: [{ text: 'Ministry of Water' }, { text: 'Rivers' }],
      },
      activity: { verb: 'SPLIT' },
    })
    expect({ ...(await store.graph()), activities: [] }).toEqual(before)
  })

  it('a merger is not undone where what it moved was changed since, which is named', async () => {
    const change = changing(await open())
    await change('mergeActors(from: "ministry", into: "norland")')
    await change('updateAssertion(slug: "claim-2:paper:1", changes: { claimants: ["author"] })')
    expect(await change('splitActor(slug: "ministry")')).toMatchObject({
      __typename: 'Conflict',
      kind: 'ASSERTION',
      slug: 'claim-2:paper:1',
      expected: null,
      changedBy: 'Desk',
    })
    expect(await change('mergeActors(from: "ministry", into: "author")')).toMatchObject({
      __typename: 'ValidationError',
      issues: [{ path: 'from' }],
    })
    expect(await change('mergeActors(from: "author", into: "norlnd")')).toMatchObject({
      __typename: 'NotFound',
      slug: 'norlnd',
      nearest: 'norland',
    })
  })

  it('the log lists all of it, the latest first, by what it was done to and by whom', async () => {
    const store = await open()
    const change = changing(store)
    await change('updateTheme(slug: "dams", changes: { title: "Weirs" }, by: { agent: "Ada" })')
    await change('updateDossier(version: 1, changes: { title: "A river" })')
    await change('deleteTheme(slug: "dams")')
    const data = await asking(store)(`{
      all: activities { totalCount nodes { verb subject subjectId } }
      page: activities(first: 1) { nodes { verb } pageInfo { hasNextPage } }
      dams: activities(where: { subject: [THEME], slug: "dams" }) { nodes { verb agent before after } }
      ada: activities(where: { agent: "Ada", verb: [UPDATE, MERGE] }) { nodes { slug } } }`)
    expect(data.all).toEqual({
      totalCount: 3,
      nodes: [
        { verb: 'DELETE', subject: 'THEME', subjectId: 'dams' },
        { verb: 'UPDATE', subject: 'DOSSIER', subjectId: 'dossier' },
        { verb: 'UPDATE', subject: 'THEME', subjectId: 'dams' },
      ],
    })
    expect(data.page).toEqual({ nodes: [{ verb: 'DELETE' }], pageInfo: { hasNextPage: true } })
    const weirs = { id: 'dams', title: 'Weirs', broader: 'water' }
    expect(data.dams.nodes).toEqual([
      { verb: 'DELETE', agent: 'Desk', before: weirs, after: null },
      { verb: 'UPDATE', agent: 'Ada', before: { ...weirs, title: 'Dams' }, after: weirs },
    ])
    expect(data.ada.nodes).toEqual([{ slug: '1' }])
  })

  it('text that PostgreSQL or GraphQL could take for something else is kept as it is', async () => {
    const store = await open()
    const text = `‮مرحبا‬ “curly” '); drop table claims; -- \\u0000 𝔘 \u{1F9EA} ${'x'.repeat(9_900)}`
    await asking(store)(
      'mutation ($text: String!) { updateClaim(slug: "claim-1", changes: { text: $text }) { __typename } }',
      { text },
    )
    const { claim } = await asking(store)('{ claim(slug: "claim-1") { text version } }')
    expect(claim).toEqual({ text, version: 2 })
    // No database is asked for what none could hold.
    const { updateClaim } = await asking(store)(
      `mutation ($theme: String!) { updateClaim(slug: "claim-1", changes: { themes: [$theme] }) {
        ... on ValidationError { issues { path } } } }`,
      { theme: 'water\u0000' },
    )
    expect(updateClaim).toEqual({ issues: [{ path: 'changes.themes.0' }] })
  })
})

it('tells apart which of two who saw the same version came first', async () => {
  const store = await riverStore()
  const change = changing(store)
  const answers = await Promise.all(
    [1, 2, 3, 4].map((n) =>
      change(`updateTheme(slug: "dams", version: 1, changes: { title: "Title ${n}" })`),
    ),
  )
  const results = answers.map(({ __typename }) => __typename).sort()
  expect(results).toEqual(['Conflict', 'Conflict', 'Conflict', 'ThemePayload'])
})
