import { corroborate, edtfBounds, type Graph, originsOf, withdrawnSources } from '@claimgraph/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { onEachDatabase } from '../fixtures/databases.ts'
import { manyThings } from '../fixtures/many.ts'
import { assessmentInForce, type ClaimDimension, judgementsInForce, root, type Store } from '../index.ts'

const graph = manyThings(23, 80)

type Claim = Graph['claims'][number]

const assertionsOf = ({ id }: Claim) => graph.assertions.filter(({ claim }) => claim === id)

const yearsOf = ({ events }: Claim): readonly (string | null)[] => {
  const dates = graph.events.filter(({ id }) => events.includes(id)).flatMap(({ date }) => date?.edtf ?? [])
  if (dates.length === 0) return [null]
  return dates.map((edtf) => edtfBounds(edtf)?.earliest?.slice(0, 4) ?? null)
}

/** What each claim is counted under, written down a second time. */
const keysOf: Readonly<Record<ClaimDimension, (claim: Claim) => readonly (string | null)[]>> = {
  modality: ({ modality }) => [modality],
  polarity: ({ polarity }) => [polarity],
  theme: ({ themes }) => themes,
  actor: ({ actors }) => actors.map(({ actor }) => actor),
  event: ({ events }) => events,
  source: (claim) => assertionsOf(claim).map(({ source }) => source),
  claimant: (claim) => assertionsOf(claim).flatMap(({ claimants }) => claimants),
  year: yearsOf,
}

/** The largest first, those of one size by key, null last. */
const counted = (claims: readonly Claim[], keys: (claim: Claim) => readonly (string | null)[]) => {
  const counts = new Map<string | null, number>()
  for (const claim of claims)
    for (const key of new Set(keys(claim))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .toSorted((a, b) => b.count - a.count || ((a.key ?? '\uFFFF') < (b.key ?? '\uFFFF') ? -1 : 1))
}

/** What falls with a source: it, and whatever copies what has fallen. */
const fallenWith = (source: string): readonly string[] => [
  source,
  ...graph.sources
    .filter(({ derivedFrom }) => derivedFrom?.source === source)
    .flatMap(({ id }) => fallenWith(id)),
]

const origins = originsOf(graph.sources)
const withdrawn = withdrawnSources(graph.sources)

/** What becomes of each claim without a source, by counting anew without it. */
const claimsWithout = (source: string) => {
  const gone = new Set(fallenWith(source))
  const asserts = ({ stance }: { readonly stance: string }) => stance === 'asserts'
  const stands = (claim: Claim) =>
    assertionsOf(claim).some((one) => asserts(one) && !gone.has(one.source) && !withdrawn.has(one.source))
  // What was withdrawn already counts, for once: to show what it would be worth.
  const others = new Set([...withdrawn].filter((id) => !gone.has(id)))
  const originsWith = (claim: Claim, left: ReadonlySet<string>) =>
    corroborate(assertionsOf(claim), origins, left).origins
  const had = graph.claims.filter((claim) =>
    assertionsOf(claim).some((one) => asserts(one) && gone.has(one.source)),
  )
  const fewer = (claim: Claim) =>
    originsWith(claim, new Set([...others, ...gone])) < originsWith(claim, others)
  return {
    gone,
    lost: had.filter((claim) => !stands(claim)),
    fewer: had.filter((claim) => stands(claim) && fewer(claim)),
  }
}

const ids = (rows: readonly { readonly id: string }[] | undefined) => rows?.map(({ id }) => id) ?? []

onEachDatabase((open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await store.load(graph)
  }, 30_000)

  describe.each(Object.keys(keysOf) as ClaimDimension[])('claims by %s', (by) => {
    it('are counted once in each group, under any filter', async () => {
      expect(await store.claims.groups(by, {}, 100)).toEqual(counted(graph.claims, keysOf[by]))
      const some = graph.claims.filter(
        ({ themes, modality }) => themes.includes('theme-1') && modality !== 'fact',
      )
      const where = { theme: 'theme-1', modality: ['prediction', 'interpretation'] as const }
      expect(await store.claims.groups(by, where, 100)).toEqual(counted(some, keysOf[by]))
      const about = graph.claims.filter(({ actors }) => actors.some(({ actor }) => actor === 'actor-3'))
      expect(await store.claims.groups(by, { actor: 'actor-3' }, 2)).toEqual(
        counted(about, keysOf[by]).slice(0, 2),
      )
    })
  })

  it('counts events and sources too, undated ones apart', async () => {
    const undated = graph.events.filter(({ date }) => !date || edtfBounds(date.edtf)?.earliest == null)
    const years = await store.events.groups('year', {}, 100)
    expect(years.find(({ key }) => key === null)?.count).toBe(undated.length)
    const letters = await store.sources.groups('reliability', {}, 100)
    expect(letters.reduce((sum, { count }) => sum + count, 0)).toBe(graph.sources.length)
  })

  it('tells what rests on each source', async () => {
    const sources = graph.sources.map(({ id }) => id)
    const { impact } = store.sources
    const [assertions, unsupported, weakened, judgements, themes, copies] = await Promise.all([
      impact.assertions.counts(sources, {}),
      impact.unsupported.pages(sources, {}, { limit: 100 }),
      impact.weakened.pages(sources, { orderBy: ['text'] }, { limit: 100 }),
      impact.judgements(sources),
      impact.themes(sources),
      impact.copies(sources),
    ])
    for (const [place, source] of sources.entries()) {
      const { gone, lost, fewer } = claimsWithout(source)
      const spoken = graph.claims.filter((claim) => assertionsOf(claim).some((one) => gone.has(one.source)))
      expect(assertions[place]?.count).toBe(graph.assertions.filter((one) => gone.has(one.source)).length)
      expect(ids(unsupported[place]?.rows)).toEqual(ids(lost))
      expect(ids(weakened[place]?.rows).toSorted()).toEqual(ids(fewer).toSorted())
      const shaken = new Set(ids([...lost, ...fewer]))
      expect(ids(judgements[place] ?? [])).toEqual(
        ids(graph.judgements.filter(({ restsOn }) => restsOn.some((claim) => shaken.has(claim)))),
      )
      const touched = new Set(spoken.flatMap((claim) => claim.themes))
      expect(ids(themes[place] ?? [])).toEqual(ids(graph.themes.filter(({ id }) => touched.has(id))))
      expect(ids(copies[place] ?? [])).toEqual(sources.filter((id) => id !== source && gone.has(id)))
    }
    const all = sources.map(claimsWithout)
    expect(all.some(({ lost }) => lost.length > 0) && all.some(({ fewer }) => fewer.length > 0)).toBe(true)
    expect(all.some(({ gone }) => gone.size > 2)).toBe(true)
  })

  it('knows which judgements are in force on a day', async () => {
    const judgements = (await store.themes.judgements(['theme-0']))[0] ?? []
    const inForce = (day?: string) => ids(judgementsInForce(judgements, day))
    expect([inForce('2018-12-31'), inForce('2019-01-01'), inForce('2019-06-01'), inForce()]).toEqual([
      [],
      ['first'],
      ['second'],
      ['second'],
    ])
  })

  it('counts no further than ten thousand', async () => {
    const large = await open()
    await large.load({
      ...manyThings(2, 10_001),
      assertions: [],
      assessments: [],
      judgements: [],
      predictions: [],
    })
    expect((await large.claims.list.counts([root], {}))[0]).toEqual({ count: 10_000, capped: true })
  }, 60_000)
})

it('has the latest assessment of the day in force, and none before the first', () => {
  const assessments = [{ on: '2020-02-01' }, { on: '2020-01-01' }]
  expect(assessmentInForce(assessments)).toEqual({ on: '2020-02-01' })
  expect(assessmentInForce(assessments, '2020-01-31')).toEqual({ on: '2020-01-01' })
  expect(assessmentInForce(assessments, '2019-12-31')).toBeUndefined()
})
