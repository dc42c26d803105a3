import { describe, expect, it } from 'vitest'
import { asking, changing, riverStore } from '../fixtures/changing.ts'
import { executeOver } from '../index.ts'

describe('what is given', () => {
  it('is told all its faults at once, each with its path, what was expected, and a way out', async () => {
    const store = await riverStore()
    const standing = await store.graph()
    const answer = await changing(
      store,
    )(`createSource(why: "", source: { slug: "A Book", type: BOOK, genre: NEWS, title: " ",
      author: [{ family: "A" }, { given: "B", actor: "auhtor" }], url: "ftp://x", language: "no such",
      derivedFrom: { source: "papr", unseen: "A letter." }, status: RETRACTED, text: { kept: true, sha256: "x" },
      versions: [{ on: "2020-01-02" }, { on: "2020-01-01" }] })`)
    expect(answer.__typename).toBe('ValidationError')
    expect(
      Object.fromEntries(answer.issues.map(({ path, message }: Record<string, string>) => [path, message])),
    ).toEqual({
      why: 'Expected a text that is not blank, got "".',
      'source.slug':
        'Expected lower-case letters, digits and single hyphens, such as "first-joint-exercise", got "A Book".',
      'source.title': 'Expected a text that is not blank, got " ".',
      'source.author.1': 'Expected an author with "family" (a person) or "literal" (an organisation).',
      'source.author.1.actor': 'Expected the slug of an actor that exists, got "auhtor".',
      'source.url': 'Expected an address that starts with http:// or https://, got "ftp://x".',
      'source.language': 'Expected a BCP 47 language tag such as en, ur or zh-Hant, got "no such".',
      'source.derivedFrom':
        'Expected either "source" (a source of this dossier) or "unseen" (a description of the work), not both.',
      'source.derivedFrom.source': 'Expected the slug of a source that exists, got "papr".',
      'source.status': 'Expected "statusReason" beside a status of corrected or retracted, got "retracted".',
      'source.text': 'Expected "file" where the text is kept, and no "file" where it is not.',
      'source.text.sha256': 'Expected 64 lower-case hexadecimal digits, got "x".',
      'source.versions': 'Expected versions in the order of their days.',
    })
    const hints = Object.fromEntries(
      answer.issues.map(({ path, hint }: Record<string, string>) => [path, hint]),
    )
    expect(hints).toMatchObject({
      'source.slug': 'Did you mean "a-book"?',
      'source.author.1.actor': 'Did you mean "author"?',
      'source.derivedFrom.source': 'Did you mean "paper"?',
    })
    for (const { path, message } of answer.issues) expect(answer.message).toContain(`${path}: ${message}`)
    expect(await store.graph()).toEqual(standing)
  })

  it('has every reference looked up, also where nothing else is wrong', async () => {
    const { issues } = await changing(
      await riverStore(),
    )(`createClaim(claim: { slug: "x", text: "X.", modality: FACT,
      themes: ["water", "watter"], actors: [{ actor: "norlnd", role: HOST }], events: ["opening", "zzz"] })`)
    expect(issues).toEqual([
      {
        path: 'claim.themes.1',
        message: 'Expected the slug of a theme that exists, got "watter".',
        hint: 'Did you mean "water"?',
      },
      {
        path: 'claim.actors.0.actor',
        message: 'Expected the slug of an actor that exists, got "norlnd".',
        hint: 'Did you mean "norland"?',
      },
      {
        path: 'claim.events.1',
        message: 'Expected the slug of an event that exists, got "zzz".',
        hint: 'Create the event first.',
      },
    ])
  })

  it.each([
    [
      'createRelation(relation: { from: "claim-1", kind: SUPPORTS, to: "claim-1", drawnBy: SOURCE })',
      ['relation.to', 'relation.source'],
    ],
    [
      'createPassage(passage: { source: "paper", block: 0, start: 9, end: 9, sha256: "x" })',
      ['passage.block', 'passage.sha256', 'passage.end'],
    ],
    ['createActor(actor: { slug: "x", kind: STATE, names: [] })', ['actor.names', 'actor.names']],
    [
      'createPrediction(prediction: { claim: "claim-7", forecasts: [{ probability: 1.5, on: "2020-01-01" }] })',
      ['prediction.forecasts.0.probability'],
    ],
    ['createTheme(theme: { slug: "x", title: "X", broader: "x" })', ['theme.broader']],
    ['updateTheme(slug: "water", changes: { title: null, broader: "dams" })', ['changes.title']],
    ['updateTheme(slug: "water", changes: { broader: "dams" })', ['changes.broader']],
    ['updateSource(slug: "paper", changes: { status: RETRACTED })', ['changes.status']],
    ['updateActor(slug: "norland", changes: { names: [{ text: "N" }] })', ['changes.names']],
    ['updateDossier(changes: { language: "?", title: null })', ['changes.title', 'changes.language']],
    ['mergeActors(from: "author", into: "author")', ['from']],
    ['splitActor(slug: "author")', ['slug']],
    [
      'assessClaim(assessment: { claim: "nope", rationale: "" })',
      ['assessment.rationale', 'assessment.claim'],
    ],
    ['forecast(slug: "claim-6", forecast: { probability: -1, on: "2020-01-01" })', ['forecast.probability']],
    ['resolvePrediction(slug: "claim-6", resolution: OPEN, on: "2020-01-01")', ['on']],
    ['retractSource(slug: "paper", reason: "")', ['reason']],
  ])('is refused with the paths of its faults: %s', async (call, paths) => {
    const store = await riverStore()
    const standing = await store.graph()
    const answer = await changing(store)(call)
    expect(answer.issues.map(({ path }: { readonly path: string }) => path)).toEqual(paths)
    expect(answer.message).toMatch(/^Nothing was changed\. /)
    expect(await store.graph()).toEqual(standing)
  })

  it('may be any text that can be carried, and no other', async () => {
    const store = await riverStore()
    const ask = asking(store)
    const create = (title: string) =>
      ask(
        `mutation ($title: String!) { createTheme(theme: { slug: "t", title: $title }) { __typename
          ... on ThemePayload { theme { title } } ... on ValidationError { issues { path message } } } }`,
        { title },
      )
    for (const title of [
      'x'.repeat(10_000),
      "‮right-to-left‬ “curly” '); drop table themes; -- 𝔘 \u{1F9EA}",
      '{{7*7}} %s \\ \t\n',
    ]) {
      expect((await create(title)).createTheme).toEqual({ __typename: 'ThemePayload', theme: { title } })
      await ask('mutation { deleteTheme(slug: "t") { __typename } }')
    }
    for (const title of ['NUL \u0000', 'half \uD800', 'bell \u0007', 'x'.repeat(10_001), '\u00A0 '])
      expect((await create(title)).createTheme).toMatchObject({
        __typename: 'ValidationError',
        issues: [{ path: 'theme.title', message: expect.stringMatching(/^Expected (text|a text|at most)/) }],
      })
  })

  it.each(['NUL \u0000', 'half \uD800', 'x'.repeat(10_001)])(
    'names nothing by a slug that no store could hold',
    async (slug) => {
      const ask = asking(await riverStore())
      const { deleteTheme } = await ask(
        'mutation ($slug: String!) { deleteTheme(slug: $slug) { __typename ... on ValidationError { issues { path } } } }',
        { slug },
      )
      expect(deleteTheme).toEqual({ __typename: 'ValidationError', issues: [{ path: 'slug' }] })
    },
  )

  it('is a request error where it is not of its type', async () => {
    const store = await riverStore()
    for (const claim of [
      '{ slug: "x", text: "X.", modality: FACTS }',
      '{ slug: "x", modality: FACT }',
      '{ slug: "x", text: "X.", modality: FACT, mood: 1 }',
    ]) {
      const call = `mutation { createClaim(claim: ${claim}) { __typename } }`
      expect((await executeOver(store)(call)).errors, claim).toHaveLength(1)
    }
    const { errors } = await executeOver(store)(
      'mutation { resolvePrediction(slug: "claim-6", resolution: PARTLY, on: "soon") { __typename } }',
    )
    expect(errors?.[0]?.message).toContain('a calendar day such as 2018-01-31')
  })
})

it('finds the nearest slug for one that is nothing’s', async () => {
  const change = changing(await riverStore())
  expect(await change('updateActor(slug: "norlande", changes: {})')).toMatchObject({
    __typename: 'NotFound',
    nearest: 'norland',
    message: 'There is no actor "norlande"; nothing was changed. Did you mean "norland"?',
  })
  // By its words, where the letters are too far off.
  expect(await change('updateActor(slug: "port-north", changes: {})')).toMatchObject({ nearest: 'norland' })
  expect(await change('updateActor(slug: "qqqqqqqqqqqqqqqqqqqq", changes: {})')).toMatchObject({
    nearest: null,
  })
  expect(
    await change('forecast(slug: "claim-66", forecast: { probability: 1, on: "2020-01-01" })'),
  ).toMatchObject({
    __typename: 'NotFound',
    kind: 'PREDICTION',
    nearest: 'claim-6',
  })
})

it('keeps who made a change and why: as given, else as the context knows', async () => {
  const store = await riverStore()
  const change = changing(store)
  const payload = 'ThemePayload { activity { agent agentKind why at } }'
  const at = '2026-01-31T09:30:00.000Z'
  expect(
    await change(
      'updateTheme(slug: "dams", changes: {}, why: "To try.", by: { agent: "Bot", agentKind: MODEL })',
      payload,
    ),
  ).toMatchObject({ activity: { agent: 'Bot', agentKind: 'MODEL', why: 'To try.', at } })
  expect(await change('updateTheme(slug: "dams", changes: {}, by: { agent: "Ada" })', payload)).toMatchObject(
    {
      activity: { agent: 'Ada', agentKind: 'HUMAN', why: null },
    },
  )
  expect(await change('updateTheme(slug: "dams", changes: {})', payload)).toMatchObject({
    activity: { agent: 'Desk', agentKind: 'HUMAN' },
  })
})

it.each([
  ['Claim', 'slug: "x"'],
  ['Assertion', 'claim: "claim-2"'],
  ['Assertion', 'source: "reprint"'],
  ['Passage', 'block: 2'],
  ['Relation', 'to: "claim-3"'],
  ['Prediction', 'resolution: PARTLY'],
  ['Prediction', 'forecasts: []'],
  ['Actor', 'mergedInto: "norland"'],
])('offers no change of a %s by { %s }', async (type, changes) => {
  const { errors } = await executeOver(await riverStore())(
    `mutation { update${type}(slug: "x", changes: { ${changes} }) { __typename } }`,
  )
  expect(errors?.[0]?.message).toContain(`is not defined by type "${type}Changes"`)
})
