import type { Graph, Passage } from '@claimgraph/model'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { onEachDatabase } from './fixtures/databases.ts'
import { claim, graph } from './fixtures/graph.ts'
import { DanglingReferenceError, openStore, root, type Store, UnknownStoreError } from './index.ts'

onEachDatabase((open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
  })
  beforeEach(() => store.load(graph))

  const idsOf = (rows: readonly { readonly id: string }[] | undefined) => rows?.map(({ id }) => id)

  it('answers a batch of ids at once, leaving out those it does not hold', async () => {
    const found = await store.claims.byIds(['two', 'nine', 'one'])
    expect(found.map((row) => row?.id)).toEqual(['two', undefined, 'one'])
  })

  it('reads a list in pages from either end, and says whether more lies beyond', async () => {
    const first = (await store.claims.list.pages([root], {}, { limit: 2 }))[0]
    expect(idsOf(first?.rows)).toEqual(['one', 'two'])
    expect(first?.more).toBe(true)
    const [one, two] = first?.rows ?? []
    if (!first || !one || !two) throw new Error('no page')
    const after = first.cursorOf(two)
    const next = (await store.claims.list.pages([root], {}, { limit: 3, after }))[0]
    expect(idsOf(next?.rows)).toEqual(['three', 'four', 'five'])
    expect(next?.more).toBe(false)
    const [, , five] = next?.rows ?? []
    const before = five && next?.cursorOf(five)
    const last = (await store.claims.list.pages([root], {}, { limit: 2, before, fromEnd: true }))[0]
    expect(idsOf(last?.rows)).toEqual(['three', 'four'])
    expect(last?.more).toBe(true)
  })

  it('cuts the page of every parent in one statement', async () => {
    const [water, dams, none] = await store.claims.listOfThemes.pages(
      ['water', 'dams', 'none'],
      {},
      { limit: 2 },
    )
    expect(idsOf(water?.rows)).toEqual(['one', 'two'])
    expect(water?.more).toBe(true)
    expect(idsOf(dams?.rows)).toEqual(['five'])
    expect(none).toMatchObject({ rows: [], more: false })
    expect(await store.claims.listOfThemes.counts(['water', 'none'], {})).toEqual([
      { count: 4, capped: false },
      { count: 0, capped: false },
    ])
  })

  it('lists events by date with undated ones last, never dropped', async () => {
    const pages = await store.events.listOfThemes.pages(['dams'], { orderBy: ['date'] }, { limit: 10 })
    expect(idsOf(pages[0]?.rows)).toEqual(['survey', 'opening', 'talks'])
  })

  it('finds the actors of a theme through its claims and its events', async () => {
    const pages = await store.actors.listOfThemes.pages(['dams'], {}, { limit: 10 })
    expect(idsOf(pages[0]?.rows)).toEqual(['ministry', 'board'])
  })

  it('filters claims by who asserts them and where', async () => {
    const byBoard = await store.claims.list.pages([root], { where: { claimant: 'board' } }, { limit: 10 })
    expect(byBoard[0]?.rows).toEqual([])
    const inReprint = await store.claims.list.pages(
      [root],
      { where: { claimant: 'ministry', source: 'reprint' } },
      { limit: 10 },
    )
    expect(idsOf(inReprint[0]?.rows)).toEqual(['one'])
  })

  it('knows the origin of a copy', async () => {
    const assertions = await store.assertions.counted(['one'])
    expect(assertions[0]?.map(({ origin }) => origin)).toEqual(['paper', 'paper'])
  })

  it('shows a relation to both of its claims', async () => {
    const relations = await store.claims.relations(['one', 'two'])
    expect(relations[1]?.map(({ other }) => other)).toEqual(['one'])
    expect(relations[0]?.map(({ other }) => other)).toEqual(['two'])
  })

  it('keeps what it held when a graph that points nowhere is refused', async () => {
    const broken = { ...graph, claims: [claim('lost', ['nowhere'])] }
    await expect(store.load(broken)).rejects.toThrow(DanglingReferenceError)
    expect((await store.claims.list.counts([root], {}))[0]?.count).toBe(5)
  })

  it.each([
    [
      'an assertion that rests on a passage of another source',
      (passage: Passage): Partial<Graph> => ({
        passages: [passage],
        assertions: graph.assertions.map((each) => ({ ...each, passages: [passage.id] })),
      }),
      /assertion "one:reprint:1".*passages of its own source/,
    ],
    [
      'a forecast of what is no prediction',
      (): Partial<Graph> => ({ predictions: [{ claim: 'one', resolution: 'open', forecasts: [] }] }),
      /prediction ".*modality "prediction"/,
    ],
  ])('keeps what it held when a graph is refused for %s', async (_, change, message) => {
    const exact = 'The board met.'
    const sha256 = 'a'.repeat(64)
    const passage: Passage = {
      id: 'paper:1:0-14',
      source: 'paper',
      block: 1,
      start: 0,
      end: 14,
      exact,
      sha256,
      state: 'unchecked',
    }
    await expect(store.load({ ...graph, ...change(passage) })).rejects.toThrow(message)
    expect((await store.claims.list.counts([root], {}))[0]?.count).toBe(5)
  })

  it('puts a new graph in the place of the old one', async () => {
    await store.load({ ...graph, claims: [claim('only')], assertions: [], relations: [] })
    expect((await store.claims.list.counts([root], {}))[0]?.count).toBe(1)
  })
})

it('says which addresses it knows when it is given another', async () => {
  await expect(openStore('mysql://x')).rejects.toThrow(UnknownStoreError)
})
