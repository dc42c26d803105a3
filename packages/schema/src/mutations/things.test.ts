import { describe, expect, it } from 'vitest'
import { asking, changing, riverStore } from '../fixtures/changing.ts'
import { things } from '../fixtures/things.ts'

const capital = (name: string): string => name.replace(/^./, (letter) => letter.toUpperCase())

describe.each(things)('a $kind', ({ kind, given, slug, asked, made, changes, changed }) => {
  const type = capital(kind)
  const subject = kind.toUpperCase()
  const payload = `${type}Payload { ${kind} { version ${asked} } activity { agent agentKind verb subject subjectId why } }`
  const did = (verb: string, why: string | null = null) => ({
    agent: 'Desk',
    agentKind: 'HUMAN',
    verb,
    subject,
    subjectId: slug,
    why,
  })

  it('is created with its defaults, changed where the changes say so, and deleted', async () => {
    const change = changing(await riverStore())
    expect(await change(`create${type}(${kind}: ${given}, why: "New.")`, payload)).toEqual({
      __typename: `${type}Payload`,
      [kind]: { version: 1, ...made },
      activity: did('CREATE', 'New.'),
    })
    expect(await change(`update${type}(slug: "${slug}", version: 1, changes: ${changes})`, payload)).toEqual({
      __typename: `${type}Payload`,
      [kind]: { version: 2, ...changed },
      activity: did('UPDATE'),
    })
    const deletion = 'DeletePayload { kind slug activity { verb subjectId before after } }'
    expect(await change(`delete${type}(slug: "${slug}", version: 2)`, deletion)).toMatchObject({
      __typename: 'DeletePayload',
      kind: subject,
      slug,
      activity: { verb: 'DELETE', subjectId: slug, after: null },
    })
    expect(await change(`delete${type}(slug: "${slug}")`)).toMatchObject({ __typename: 'NotFound' })
  })

  it('is left alone where the version is out of date, which says who changed it when', async () => {
    const store = await riverStore()
    const change = changing(store)
    await change(`create${type}(${kind}: ${given})`)
    await change(`update${type}(slug: "${slug}", changes: ${changes}, by: { agent: "Ada", agentKind: TOOL })`)
    const standing = await store.graph()
    for (const call of [
      `update${type}(slug: "${slug}", version: 1, changes: ${changes})`,
      `delete${type}(slug: "${slug}", version: 1)`,
    ])
      expect(await change(call)).toEqual({
        __typename: 'Conflict',
        kind: subject,
        slug,
        expected: 1,
        found: 2,
        changedBy: 'Ada',
        changedAt: '2026-01-31T09:30:00.000Z',
        message: expect.stringContaining('Expected version 1, found version 2. Ada changed it at'),
      })
    expect(await store.graph()).toEqual(standing)
  })

  it.runIf(kind !== 'assertion')('is not created twice under one slug', async () => {
    const change = changing(await riverStore())
    await change(`create${type}(${kind}: ${given})`)
    expect(await change(`create${type}(${kind}: ${given})`)).toMatchObject({
      __typename: 'AlreadyExists',
      kind: subject,
      slug,
    })
  })

  it('is not found where there is none of that slug', async () => {
    const change = changing(await riverStore())
    for (const call of [`update${type}(slug: "no-such", changes: {})`, `delete${type}(slug: "no-such")`])
      expect(await change(call)).toMatchObject({ __typename: 'NotFound', kind: subject, slug: 'no-such' })
  })
})

const referenced = [
  ['deleteTheme(slug: "dams")', [], 'DeletePayload'],
  ['deleteTheme(slug: "water")', ['THEME dams', 'JUDGEMENT talks-will-go-on', 'EVENT survey'], 'Referenced'],
  ['deleteActor(slug: "author")', ['SOURCE paper', 'ASSERTION claim-1:paper:1'], 'Referenced'],
  ['deleteEvent(slug: "talks")', ['CLAIM claim-1'], 'Referenced'],
  [
    'deleteSource(slug: "paper")',
    ['SOURCE reprint', 'PASSAGE paper:1:0-9', 'RELATION claim-1:supports:claim-2'],
    'Referenced',
  ],
  ['deletePassage(slug: "paper:1:0-9")', ['EVENT opening', 'ASSERTION claim-1:paper:1'], 'Referenced'],
  ['deleteClaim(slug: "claim-6")', ['PREDICTION claim-6'], 'Referenced'],
] as const

describe('deleting', () => {
  it.each(referenced)('%s is refused while others refer to it, which are named', async (call, by, result) => {
    const store = await riverStore()
    const standing = await store.graph()
    const answer = await changing(store)(call)
    expect(answer.__typename).toBe(result)
    if (result !== 'Referenced') return
    const named = answer.by.map(({ kind, slug }: { kind: string; slug: string }) => `${kind} ${slug}`)
    expect(named).toEqual(expect.arrayContaining([...by]))
    expect(answer.total).toBe(named.length)
    expect(await store.graph()).toEqual(standing)
  })

  it('names at most 20 of a kind, and counts all', async () => {
    const store = await riverStore()
    const change = changing(store)
    for (let n = 0; n < 25; n += 1)
      await change(`createTheme(theme: { slug: "part-${n}", title: "Part", broader: "dams" })`)
    const answer = await change('deleteTheme(slug: "dams")')
    expect(answer.by).toHaveLength(20)
    expect(answer.total).toBe(25)
  })
})

describe('several changes in one operation', () => {
  it('follow one another, and each sees those before it', async () => {
    const store = await riverStore()
    const ask = asking(store)
    const data = await ask(`mutation {
      a: createTheme(theme: { slug: "fish", title: "Fish" }) { ... on ThemePayload { theme { slug claims { totalCount } } } }
      b: createClaim(claim: { slug: "they-swim", text: "They swim.", modality: FACT, themes: ["fish"] }) {
        ... on ClaimPayload { claim { themes { slug claims { totalCount nodes { text } } } } } }
      c: updateClaim(slug: "they-swim", version: 1, changes: { text: "They swam." }) {
        ... on ClaimPayload { claim { version text themes { claims { nodes { text version } } } } } }
      d: updateClaim(slug: "they-swim", version: 1, changes: { text: "No." }) { __typename }
      e: deleteTheme(slug: "fish") { __typename } }`)
    expect(data).toEqual({
      a: { theme: { slug: 'fish', claims: { totalCount: 0 } } },
      b: {
        claim: { themes: [{ slug: 'fish', claims: { totalCount: 1, nodes: [{ text: 'They swim.' }] } }] },
      },
      c: {
        claim: {
          version: 2,
          text: 'They swam.',
          themes: [{ claims: { nodes: [{ text: 'They swam.', version: 2 }] } }],
        },
      },
      d: { __typename: 'Conflict' },
      e: { __typename: 'Referenced' },
    })
  })
})
