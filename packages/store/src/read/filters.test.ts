import { corroborate, edtfBounds, type Graph, originsOf, withdrawnSources } from '@claimgraph/model'
import { beforeAll, expect, it } from 'vitest'
import { onEachDatabase } from '../fixtures/databases.ts'
import { manyThings } from '../fixtures/many.ts'
import { type ClaimWhere, type EventWhere, root, type Store } from '../index.ts'

const graph = manyThings()

type Claim = Graph['claims'][number]

const assertionsOf = ({ id }: Claim) => graph.assertions.filter(({ claim }) => claim === id)
const origins = originsOf(graph.sources)
const withdrawn = withdrawnSources(graph.sources)
const countOf = (claim: Claim) => corroborate(assertionsOf(claim), origins, withdrawn)
const eventsOf = (claim: Claim) => graph.events.filter(({ id }) => claim.events.includes(id))
const bounds = (edtf: string) => edtfBounds(edtf) ?? { earliest: null, latest: null }
const mayLie = (edtf: string, from: string, to: string) => {
  const { earliest, latest } = bounds(edtf)
  return (earliest ?? '0000') <= to && (latest ?? '9999-99') >= from
}
const mustLie = (edtf: string, from: string, to: string) => {
  const { earliest, latest } = bounds(edtf)
  return earliest !== null && latest !== null && earliest >= from && latest <= to
}
const sourceOf = (id: string) => graph.sources.find((source) => source.id === id)
const below = (theme: string): readonly string[] => [
  theme,
  ...graph.themes.filter(({ broader }) => broader === theme).flatMap(({ id }) => below(id)),
]

/** Each filter of claims, with the same rule written down a second time, over the graph itself. */
const claimFilters: readonly (readonly [ClaimWhere, (claim: Claim) => boolean])[] = [
  [{}, () => true],
  [{ slug: ['claim-3', 'claim-9', 'nowhere'] }, ({ id }) => ['claim-3', 'claim-9'].includes(id)],
  [{ theme: 'theme-1' }, ({ themes }) => themes.includes('theme-1')],
  [{ theme: 'theme-0', narrower: true }, ({ themes }) => below('theme-0').some((id) => themes.includes(id))],
  [
    { theme: 'theme-1', modality: ['prediction'] },
    (claim) => claim.themes.includes('theme-1') && claim.modality === 'prediction',
  ],
  [
    { modality: ['prediction', 'interpretation'] },
    ({ modality }) => ['prediction', 'interpretation'].includes(modality),
  ],
  [{ modality: [] }, () => false],
  [{ polarity: 'negative' }, ({ polarity }) => polarity === 'negative'],
  [{ actor: 'actor-2' }, ({ actors }) => actors.some(({ actor }) => actor === 'actor-2')],
  [
    { actor: 'actor-2', role: ['target'] },
    ({ actors }) => actors.some(({ actor, role }) => actor === 'actor-2' && role === 'target'),
  ],
  [{ role: ['target'] }, ({ actors }) => actors.some(({ role }) => role === 'target')],
  [
    { actor: 'actor-2', theme: 'theme-2' },
    ({ actors, themes }) => actors.some(({ actor }) => actor === 'actor-2') && themes.includes('theme-2'),
  ],
  [{ event: 'event-3' }, ({ events }) => events.includes('event-3')],
  [{ source: 'source-2' }, (claim) => assertionsOf(claim).some(({ source }) => source === 'source-2')],
  [
    { source: 'source-2', stance: 'denies' },
    (claim) => assertionsOf(claim).some(({ source, stance }) => source === 'source-2' && stance === 'denies'),
  ],
  [
    { claimant: 'actor-1', stance: 'asserts' },
    (claim) =>
      assertionsOf(claim).some(
        ({ claimants, stance }) => claimants.includes('actor-1') && stance === 'asserts',
      ),
  ],
  [{ text: 'DAMS' }, ({ text }) => text.includes('Dams')],
  [{ text: 'the "treaty" r' }, ({ text }) => text.startsWith('The “Treaty” rise')],
  [{ text: 'north\u00A0south' }, ({ text }) => text.startsWith('NORTH')],
  [{ text: '“”' }, () => false],
  [{ origins: { min: 1 } }, (claim) => countOf(claim).origins >= 1],
  [{ origins: { min: 1, max: 1 } }, (claim) => countOf(claim).origins === 1],
  [{ origins: { max: 0 } }, (claim) => countOf(claim).origins === 0],
  [{ corroboration: ['contested'] }, (claim) => countOf(claim).level === 'contested'],
  [{ corroboration: ['none', 'single'] }, (claim) => ['none', 'single'].includes(countOf(claim).level)],
  [{ corroboration: ['multiple'] }, (claim) => countOf(claim).level === 'multiple'],
  [{ evidence: true }, (claim) => assertionsOf(claim).some(({ passages }) => passages.length > 0)],
  [{ evidence: false }, (claim) => assertionsOf(claim).every(({ passages }) => passages.length === 0)],
  [{ assessed: false }, ({ id }) => graph.assessments.every(({ claim }) => claim !== id)],
  [{ judged: true }, ({ id }) => graph.judgements.some(({ restsOn }) => restsOn.includes(id))],
  [
    { date: { from: '2016-01-01', to: '2016-12-31' } },
    (claim) => eventsOf(claim).some(({ date }) => date && mayLie(date.edtf, '2016-01-01', '2016-12-31')),
  ],
  [
    { date: { from: '2015-01-01', to: '2017-12-31', mode: 'must' } },
    (claim) => eventsOf(claim).some(({ date }) => date && mustLie(date.edtf, '2015-01-01', '2017-12-31')),
  ],
  [
    { date: { to: '2014-06-01', undated: true } },
    (claim) =>
      eventsOf(claim).some(({ date }) => date && mayLie(date.edtf, '0000', '2014-06-01')) ||
      eventsOf(claim).every(({ date }) => date === undefined),
  ],
  [
    { eventWhere: { type: ['agree'], status: ['planned'] } },
    (claim) => eventsOf(claim).some(({ type, status }) => type === 'agree' && status === 'planned'),
  ],
  [
    { eventWhere: { not: { type: ['agree'] } } },
    (claim) => eventsOf(claim).some(({ type }) => type !== 'agree'),
  ],
  [{ actorWhere: { kind: ['person'], name: 'the "3" COTE D\'AZUR' } }, () => false],
  [
    { actorWhere: { name: 'the "3" CÔTE D\'AZUR' } },
    ({ actors }) => actors.some(({ actor }) => actor === 'actor-3'),
  ],
  [
    { assertionWhere: { sourceWhere: { reliability: ['A'], genre: ['news'] }, relayed: false } },
    (claim) =>
      assertionsOf(claim).some(({ source, via }) => {
        const work = sourceOf(source)
        return work?.reliability === 'A' && work.genre === 'news' && via.length === 0
      }),
  ],
  [
    { assertionWhere: { hedged: true, stance: ['asserts', 'doubts'], evidence: true } },
    (claim) =>
      assertionsOf(claim).some(
        ({ hedges, stance, passages }) =>
          hedges.length > 0 && ['asserts', 'doubts'].includes(stance) && passages.length > 0,
      ),
  ],
  [
    { or: [{ theme: 'theme-1' }, { and: [{ actor: 'actor-2' }, { not: { modality: ['fact'] } }] }] },
    ({ themes, actors, modality }) =>
      themes.includes('theme-1') || (actors.some(({ actor }) => actor === 'actor-2') && modality !== 'fact'),
  ],
  [{ or: [] }, () => false],
  [{ and: [], not: { or: [{ polarity: 'negative' }] } }, ({ polarity }) => polarity === 'affirmative'],
]

const eventFilters: readonly (readonly [EventWhere, (event: Graph['events'][number]) => boolean])[] = [
  [{ dated: false }, ({ date }) => date === undefined],
  [{ type: ['consult'] }, ({ type }) => type === 'consult'],
  [{ not: { type: ['consult'] } }, ({ type }) => type !== 'consult'],
  [{ text: 'c happening' }, ({ title }) => title.startsWith('Ç')],
  [
    { date: { undated: true, from: '2018-06-01' } },
    ({ date }) => !date || mayLie(date.edtf, '2018-06-01', '9999'),
  ],
  [
    { date: { mode: 'must', from: '2015-01-01' } },
    ({ date }) => (bounds(date?.edtf ?? '../..').earliest ?? '') >= '2015',
  ],
  [{ actor: 'actor-5' }, ({ participants }) => participants.some(({ actor }) => actor === 'actor-5')],
  [
    { theme: 'theme-1', narrower: true },
    ({ id, themes }) =>
      below('theme-1').some(
        (theme) =>
          themes.includes(theme) ||
          graph.claims.some((claim) => claim.themes.includes(theme) && claim.events.includes(id)),
      ),
  ],
]

onEachDatabase((open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await store.load(graph)
  }, 30_000)

  it.each(claimFilters)('lists the claims that meet %j, and no others', async (where, meets) => {
    const expected = graph.claims.filter(meets).map(({ id }) => id)
    const pages = await store.claims.list.pages([root], { where }, { limit: 100 })
    expect(pages[0]?.rows.map(({ id }) => id)).toEqual(expected)
    expect((await store.claims.list.counts([root], { where }))[0]?.count).toBe(expected.length)
  })

  it('meets some claims and leaves out others with nearly every filter, so that the test can fail', () => {
    const found = claimFilters.map(([, meets]) => graph.claims.filter(meets).length)
    expect(found.filter((count) => count > 0 && count < graph.claims.length).length).toBeGreaterThan(35)
  })

  it.each(claimFilters)('lists those of each theme that meet %j', async (where, meets) => {
    const parents = graph.themes.map(({ id }) => id)
    const pages = await store.claims.listOfThemes.pages(parents, { where }, { limit: 100 })
    const counts = await store.claims.listOfThemes.counts(parents, { where })
    for (const [place, theme] of parents.entries()) {
      const expected = graph.claims.filter((claim) => claim.themes.includes(theme) && meets(claim))
      expect(pages[place]?.rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
      expect(counts[place]?.count).toBe(expected.length)
    }
  })

  it.each(eventFilters)('lists the events that meet %j', async (where, meets) => {
    const expected = graph.events.filter(meets).map(({ id }) => id)
    const pages = await store.events.list.pages([root], { where }, { limit: 100 })
    expect(pages[0]?.rows.map(({ id }) => id)).toEqual(expected)
    expect(expected.length).toBeGreaterThan(0)
  })

  it('refuses a filter of more conditions than a statement should have', async () => {
    const where = { and: Array.from({ length: 61 }, () => ({ polarity: 'negative' as const })) }
    await expect(async () => store.claims.list.pages([root], { where }, { limit: 1 })).rejects.toMatchObject({
      code: 'TOO_MANY_CONDITIONS',
    })
  })

  it('takes another way where a filter names what many claims have, and finds the same', async () => {
    const large = manyThings(3, 6_000)
    const crowd = await open()
    await crowd.load(large)
    const about = (claim: Claim) => claim.actors.some(({ actor }) => actor === 'actor-2')
    expect(large.claims.filter(about).length).toBeGreaterThan(1_000)
    const expected = large.claims
      .filter((claim) => about(claim) && claim.themes.includes('theme-1') && claim.modality !== 'fact')
      .map(({ id }) => id)
    const where: ClaimWhere = { actor: 'actor-2', modality: ['interpretation', 'prediction'] }
    const slice = { limit: 100 }
    const [ofTheme, ofAll] = [
      (await crowd.claims.listOfThemes.pages(['theme-0', 'theme-1'], { where }, slice))[1],
      (await crowd.claims.list.pages([root], { where: { ...where, theme: 'theme-1' } }, slice))[0],
    ]
    for (const page of [ofTheme, ofAll])
      expect(page?.rows.map(({ id }) => id)).toEqual(expected.slice(0, 100))
    const counts = await crowd.claims.listOfThemes.counts(['theme-1'], { where })
    expect(counts[0]).toEqual({ count: expected.length, capped: false })
    const groups = await crowd.claims.groups('modality', { actor: 'actor-2' }, 10)
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(large.claims.filter(about).length)
  }, 60_000)
})
