import type { Graph } from '@claimgraph/model'
import { openStore, type Store } from '@claimgraph/store'
import { describe, expect, it, onTestFinished } from 'vitest'
import { asking, changing, open, riverStore } from '../fixtures/changing.ts'
import { graph } from '../fixtures/graph.ts'

const emptyStore = async (): Promise<Store> => {
  const store = await openStore('sqlite::memory:')
  onTestFinished(() => store.close())
  return store
}

/** Terms as GraphQL has them, slugs for ids, and no ids that follow from other fields. */
const asInput = (value: unknown, key = '', list = ''): unknown => {
  if (Array.isArray(value)) return value.map((item) => asInput(item, key, list || key))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, inside]) => {
        if (name !== 'id') return [[name, asInput(inside, name, list || (Array.isArray(inside) ? name : ''))]]
        return derived.includes(list) ? [] : [['slug', inside]]
      }),
    )
  const isTerm = typeof value === 'string' && terms.includes(key) && !(list === 'sources' && key === 'text')
  return isTerm ? enumName(value) : value
}

const derived = ['passages', 'assertions', 'assessments', 'relations']
const terms = [
  ...['kind', 'role', 'status', 'basis', 'type', 'genre', 'reliability', 'state', 'modality', 'polarity'],
  ...['stance', 'credibility', 'likelihood', 'confidence', 'drawnBy', 'resolution', 'tlp'],
]
const enumName = (term: string): string =>
  /^\d/.test(term) ? `C${term}` : term.toUpperCase().replaceAll('-', '_')

/** The river as an argument; its activities are the store's to write. */
const river = () => {
  const { dossier, activities: _, ...lists } = graph
  return { ...(asInput(dossier) as object), ...(asInput(lists) as object) } as Record<
    string,
    Record<string, unknown>[]
  >
}

const document = `mutation ($dossier: DossierInput!, $replace: Boolean) {
  importDossier(dossier: $dossier, replace: $replace, why: "To begin.") { __typename
    ... on DossierPayload { dossier { title version } activity { slug verb subject why agent } }
    ... on UserError { message } ... on AlreadyExists { kind slug } ... on ValidationError { issues { path message hint } } } }`

const importing = (store: Store) => async (dossier: object, replace?: boolean) =>
  (await asking(store)(document, { dossier, ...(replace === undefined ? {} : { replace }) })).importDossier

/** Changes some entries of the river. */
const riverWith = (change: (dossier: ReturnType<typeof river>) => void) => {
  const dossier = river()
  change(dossier)
  return dossier
}

const withoutLog = async (store: Store): Promise<Graph> => ({ ...(await store.graph()), activities: [] })

describe('importing a dossier', () => {
  it('gives the very graph, with the ids that follow', async () => {
    const store = await emptyStore()
    expect(await importing(store)(river())).toEqual({
      __typename: 'DossierPayload',
      dossier: { title: 'The river', version: 1 },
      activity: { slug: '1', verb: 'IMPORT', subject: 'DOSSIER', why: 'To begin.', agent: 'Desk' },
    })
    expect(await withoutLog(store)).toEqual(graph)
  })

  it('is refused by a store that holds one, unless it is to be replaced; the log stays', async () => {
    const store = await riverStore()
    await changing(store)('updateTheme(slug: "dams", changes: { title: "Weirs" })')
    const standing = await store.graph()
    const other = riverWith((dossier) => Object.assign(dossier, { title: 'Another' }))
    expect(await importing(store)(other)).toMatchObject({
      __typename: 'AlreadyExists',
      kind: 'DOSSIER',
      message: expect.stringContaining(
        '"The river" already; nothing was changed. To put this one in its place',
      ),
    })
    expect(await store.graph()).toEqual(standing)
    expect(await importing(store)(other, true)).toMatchObject({
      dossier: { title: 'Another' },
      activity: { slug: '2' },
    })
    const { activities } = await store.graph()
    expect(activities.map(({ verb }) => verb)).toEqual(['update', 'import'])
  })

  it('tells all that does not fit together, and leaves the store as it was', async () => {
    const store = await riverStore()
    const standing = await store.graph()
    const wrong = riverWith(({ themes, claims, sources, passages, relations, predictions, assertions }) => {
      themes?.push({ slug: 'water', title: 'Again' })
      Object.assign(themes?.[0] ?? {}, { broader: 'dams' })
      claims?.push({ slug: 'claim-8', text: ' ', modality: 'FACT', themes: ['watr'] })
      Object.assign(sources?.[0] ?? {}, { derivedFrom: { source: 'reprint' } })
      passages?.push({ ...passages[0] })
      relations?.push({ ...relations[0] })
      predictions?.push({ ...predictions[0] })
      Object.assign(assertions?.[0] ?? {}, { passages: ['paper:1:0-8'], claimants: ['autor'] })
    })
    const { __typename, issues } = await importing(store)(wrong, true)
    expect(__typename).toBe('ValidationError')
    expect(issues.map(({ path }: { readonly path: string }) => path).sort()).toEqual(
      [
        'dossier.claims.7.text',
        'dossier.claims.7.themes.0',
        'dossier.themes.2.slug',
        'dossier.themes.0.broader',
        'dossier.sources.0.derivedFrom.source',
        'dossier.passages.1',
        'dossier.relations.1',
        'dossier.predictions.1.claim',
        'dossier.assertions.0.passages.0',
        'dossier.assertions.0.claimants.0',
      ].sort(),
    )
    expect(issues).toContainEqual({
      path: 'dossier.claims.7.themes.0',
      message: 'Expected the slug of a theme that exists, got "watr".',
      hint: 'Did you mean "water"?',
    })
    expect(await store.graph()).toEqual(standing)
  })

  it('refuses references to what only the store held before', async () => {
    const store = await riverStore()
    const answer = await importing(store)(
      {
        title: 'X',
        language: 'en',
        asOf: '2020-01-01',
        claims: [{ slug: 'c', text: 'C.', modality: 'FACT', themes: ['water'] }],
      },
      true,
    )
    expect(answer.issues).toMatchObject([{ path: 'dossier.claims.0.themes.0' }])
  })
})

it('changes what the dossier says of itself, and what has no day of its own with it', async () => {
  const change = changing(await riverStore())
  const payload =
    'DossierPayload { dossier { version title description asOf marking { tlp text } editors } activity { subjectId } }'
  expect(
    await change(
      'updateDossier(version: 1, changes: { description: "A dispute.", asOf: "2021-01-31", marking: { tlp: RED }, editors: null })',
      payload,
    ),
  ).toMatchObject({
    dossier: {
      version: 2,
      title: 'The river',
      description: 'A dispute.',
      asOf: '2021-01-31',
      marking: { tlp: 'RED', text: null },
      editors: [],
    },
    activity: { subjectId: 'dossier' },
  })
  expect(await change('updateDossier(version: 1, changes: { title: "X" })')).toMatchObject({
    __typename: 'Conflict',
  })
})

it('changes nothing in a store that holds no dossier, and says what to do', async () => {
  const store = await emptyStore()
  expect(await changing(store, open)('createTheme(theme: { slug: "x", title: "X" })')).toMatchObject({
    __typename: 'ValidationError',
    issues: [
      { message: 'The database holds no dossier yet, so nothing can be changed in it. Import one first.' },
    ],
  })
  expect(await changing(store)('updateDossier(changes: { title: "X" })')).toMatchObject({
    __typename: 'NotFound',
  })
})
