import { edtfBounds, type Graph } from '@claimgraph/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { onEachDatabase } from '../fixtures/databases.ts'
import { manyThings } from '../fixtures/many.ts'
import { BadCursorError, type List, root, type Sort, type Store } from '../index.ts'

const graph = manyThings(11)

/** All pages of a list, one after the other from the start or from the end. */
const walk = async <Row, Where, Field extends string>(
  list: List<Row, Where, Field>,
  parent: string,
  orderBy: readonly Sort<Field | 'rank'>[],
  { limit = 3, fromEnd = false, between = async () => {} } = {},
): Promise<readonly Row[]> => {
  const seen: Row[] = []
  for (let cursor: string | undefined; ; ) {
    const from = fromEnd ? { before: cursor } : { after: cursor }
    const page = (await list.pages([parent], { orderBy }, { limit, fromEnd, ...from }))[0]
    if (!page) throw new Error('no page')
    if (fromEnd) seen.unshift(...page.rows)
    else seen.push(...page.rows)
    const next = fromEnd ? page.rows.at(0) : page.rows.at(-1)
    if (!page.more || !next) return seen
    cursor = page.cursorOf(next)
    await between()
  }
}

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

type Key<Thing> = (thing: Thing) => string | number | null
type Event = Graph['events'][number]

const compared = (a: string | number | null, b: string | number | null, descending: boolean): number => {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b === descending ? 1 : -1
}

/** The order written down a second time: nothing last, whichever the direction. */
const sorted = <Thing>(
  things: readonly Thing[],
  ...keys: readonly (readonly [Key<Thing>, descending?: boolean])[]
): readonly Thing[] =>
  things.toSorted(
    (one, other) =>
      keys
        .map(([key, descending = false]) => compared(key(one), key(other), descending))
        .find((result) => result !== 0) ?? 0,
  )

const dayOf = (edtf: string | undefined) =>
  edtf === undefined ? null : (edtfBounds(edtf)?.earliest ?? '0000-00-00')
const eventDay = ({ date }: Event) => dayOf(date?.edtf)
const eventTitle = ({ title }: Event) => title.toLowerCase().replace('ç', 'c')
const eventRank = (event: Event) => graph.events.indexOf(event)

/** Each order of events, with the same order written down a second time. */
const orders: readonly (readonly [readonly Sort<'date' | 'title' | 'rank'>[], readonly Event[]])[] = [
  [[], graph.events],
  [['rank desc'], graph.events.toReversed()],
  [['date'], sorted(graph.events, [eventDay])],
  [['date desc'], sorted(graph.events, [eventDay, true])],
  [['title'], sorted(graph.events, [eventTitle])],
  [['date desc', 'title'], sorted(graph.events, [eventDay, true], [eventTitle])],
  [
    ['title desc', 'date', 'rank desc'],
    sorted(graph.events, [eventTitle, true], [eventDay], [eventRank, true]),
  ],
]

onEachDatabase((open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await store.load(graph)
  }, 30_000)

  describe.each(orders)('events in the order %j', (orderBy, expected) => {
    it('come in it, page by page, from the start', async () => {
      expect(ids(await walk(store.events.list, root, orderBy))).toEqual(ids(expected))
    })
    it('come in it, page by page, from the end', async () => {
      expect(ids(await walk(store.events.list, root, orderBy, { fromEnd: true }))).toEqual(ids(expected))
    })
    it('come in it among the events of a theme', async () => {
      const all = (await store.events.listOfThemes.pages(['theme-0'], {}, { limit: 100 }))[0]
      const own = new Set(all?.rows.map(({ id }) => id))
      expect(own.size).toBeGreaterThan(4)
      const seen = await walk(store.events.listOfThemes, 'theme-0', orderBy)
      expect(ids(seen)).toEqual(ids(expected).filter((id) => own.has(id)))
    })
  })

  it('cuts a list between two cursors, from either end', async () => {
    const orderBy = ['date desc'] as const
    const all = (await store.events.list.pages([root], { orderBy }, { limit: 100 }))[0]
    const [start, end] = [all?.rows[2], all?.rows[11]]
    if (!all || !start || !end) throw new Error('no page')
    const bounds = { after: all.cursorOf(start), before: all.cursorOf(end) }
    for (const [fromEnd, expected] of [
      [false, all.rows.slice(3, 7)],
      [true, all.rows.slice(7, 11)],
    ] as const) {
      const cut = (await store.events.list.pages([root], { orderBy }, { limit: 4, fromEnd, ...bounds }))[0]
      expect(ids(cut?.rows ?? [])).toEqual(ids(expected))
      expect(cut?.more).toBe(true)
    }
  })

  it('sorts claims by what hangs on them, and lists each once though its actor has two roles in it', async () => {
    for (const by of ['date', 'origins', 'text', 'modality'] as const)
      for (const sort of [by, `${by} desc`] as const) {
        const seen = await walk(store.claims.listOfActors, 'actor-1', [sort])
        const own = graph.claims.filter(({ actors }) => actors.some(({ actor }) => actor === 'actor-1'))
        expect(ids(seen).toSorted()).toEqual(ids(own).toSorted())
        const back = await walk(store.claims.listOfActors, 'actor-1', [sort], { fromEnd: true })
        expect(ids(back)).toEqual(ids(seen))
      }
  })

  it('sorts claims by their earliest dated event, those without one last', async () => {
    const dayOfClaim = ({ events }: Graph['claims'][number]) =>
      graph.events
        .filter(({ id, date }) => events.includes(id) && date)
        .map(({ date }) => dayOf(date?.edtf) ?? '')
        .toSorted()
        .at(0) ?? null
    const seen = await walk(store.claims.list, root, ['date desc'], { limit: 7 })
    expect(ids(seen)).toEqual(ids(sorted(graph.claims, [dayOfClaim, true])))
  })

  it('cuts several spans of an index as one list', async () => {
    const where = { modality: ['prediction', 'interpretation', 'fact'] as const }
    const seen: string[] = []
    for (let after: string | undefined; ; ) {
      const pages = await store.claims.listOfThemes.pages(
        ['theme-0', 'theme-1'],
        { where },
        { limit: 4, after },
      )
      const page = pages[1]
      seen.push(...ids(page?.rows ?? []))
      const last = page?.rows.at(-1)
      if (!page?.more || !last) break
      after = page.cursorOf(last)
    }
    expect(seen).toEqual(ids(graph.claims.filter(({ themes }) => themes.includes('theme-1'))))
  })

  it('gives the page of every parent the length that was asked for', async () => {
    const parents = graph.themes.map(({ id }) => id)
    const pages = await store.claims.listOfThemes.pages(parents, { orderBy: ['text'] }, { limit: 2 })
    expect(pages.map(({ rows }) => rows.length)).toEqual([2, 2, 2, 2, 2])
  })

  it.each(['', 'xyz', '✂', Buffer.from('["claims rank"]').toString('base64url')])(
    'refuses the cursor "%s", which is none',
    async (after) => {
      await expect(async () => store.claims.list.pages([root], {}, { limit: 1, after })).rejects.toThrow(
        BadCursorError,
      )
    },
  )

  it('refuses a cursor of another order or another list, and values that no place has', async () => {
    const page = (await store.events.list.pages([root], { orderBy: ['title'] }, { limit: 1 }))[0]
    const [row] = page?.rows ?? []
    const after = row && page?.cursorOf(row)
    await expect(async () => store.events.list.pages([root], {}, { limit: 1, after })).rejects.toThrow(
      'Expected a cursor of "events rank", got one of "events title"',
    )
    for (const place of [
      ['claims rank', 'one'],
      ['claims rank', 2 ** 40],
      ['claims rank', 1, 2],
      ['claims rank', null],
    ]) {
      const forged = Buffer.from(JSON.stringify(place)).toString('base64url')
      await expect(async () =>
        store.claims.list.pages([root], {}, { limit: 1, after: forged }),
      ).rejects.toThrow(BadCursorError)
    }
  })

  it('visits each thing exactly once while others are added in between', async () => {
    const own = await open()
    await own.load(graph)
    const by = { agent: 'Desk', agentKind: 'human' as const }
    for (const [orderBy, name] of [
      [[], 'file'],
      [['title desc'], 'title'],
      [['date'], 'date'],
    ] as const) {
      const there = await walk(own.events.list, root, orderBy, { limit: 100 })
      let added = 0
      const between = async () => {
        added += 1
        const title = `${['A', 'm', 'z'][added % 3]} ${name} ${added}`
        await own.write.create(by, 'event', {
          id: `${name}-${added}`,
          title,
          status: 'occurred',
          date: { edtf: `20${10 + added}`, basis: 'stated', passages: [] },
          participants: [],
          themes: [],
        })
      }
      const seen = ids(await walk(own.events.list, root, orderBy, { limit: 4, between }))
      expect(new Set(seen).size).toBe(seen.length)
      const known = new Set(ids(there))
      expect(seen.filter((id) => known.has(id))).toEqual(ids(there))
      expect(added).toBeGreaterThan(2)
    }
  })
})
