import type { Graph } from '@claimgraph/model'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DanglingReferenceError, openStore, root, type Store, UnknownStoreError } from './index.ts'

const claim = (id: string, themes: string[] = ['water']): Graph['claims'][number] => ({
  id,
  text: `Text of ${id}.`,
  modality: 'fact',
  polarity: 'affirmative',
  themes,
  actors: [{ actor: 'ministry', role: 'source' }],
  events: [],
})

const actor = (id: string, name: string): Graph['actors'][number] => ({
  id,
  kind: 'government-body',
  names: [{ text: name, kind: 'canonical' }],
  identifiers: {},
  relations: [],
})

const graph: Graph = {
  dossier: {
    title: 'Rivers',
    language: 'en',
    asOf: '2020-01-31',
    marking: { tlp: 'green' },
    editors: ['Desk'],
  },
  themes: [
    { id: 'water', title: 'Water' },
    { id: 'dams', title: 'Dams', broader: 'water' },
  ],
  judgements: [],
  actors: [actor('ministry', 'Ministry of Water'), actor('board', 'Board of Dams')],
  events: [
    {
      id: 'opening',
      title: 'Opening',
      status: 'occurred',
      date: { edtf: '2019', basis: 'stated', passages: [] },
      participants: [],
      themes: ['dams'],
    },
    {
      id: 'talks',
      title: 'Talks',
      status: 'occurred',
      participants: [{ actor: 'board', role: 'host' }],
      themes: ['dams'],
    },
    {
      id: 'survey',
      title: 'Survey',
      status: 'occurred',
      date: { edtf: '2015~', basis: 'stated', passages: [] },
      participants: [],
      themes: ['dams'],
    },
  ],
  sources: [
    {
      id: 'paper',
      type: 'report',
      genre: 'analysis',
      author: [],
      reliability: 'B',
      status: 'active',
      text: { kept: false },
    },
    {
      id: 'reprint',
      type: 'report',
      genre: 'analysis',
      author: [],
      reliability: 'B',
      status: 'active',
      text: { kept: false },
      derivedFrom: { source: 'paper' },
    },
  ],
  passages: [],
  claims: ['one', 'two', 'three', 'four', 'five'].map((id) =>
    claim(id, id === 'five' ? ['dams'] : ['water']),
  ),
  assertions: ['paper', 'reprint'].map((source) => ({
    id: `one:${source}:1`,
    claim: 'one',
    source,
    claimants: ['ministry'],
    via: [],
    stance: 'asserts' as const,
    hedges: [],
    passages: [],
  })),
  assessments: [],
  relations: [{ id: 'one:supports:two', from: 'one', kind: 'supports', to: 'two', drawnBy: 'analyst' }],
  predictions: [],
}

describe('a store in memory', () => {
  let store: Store
  beforeEach(async () => {
    store = openStore('sqlite::memory:')
    await store.load(graph)
  })
  afterEach(() => store.close())

  const idsOf = (rows: readonly { readonly id: string }[] | undefined) => rows?.map(({ id }) => id)

  it('answers a batch of ids at once, leaving out those it does not hold', async () => {
    const found = await store.claims.byIds(['two', 'nine', 'one'])
    expect([...found.keys()].sort()).toEqual(['one', 'two'])
  })

  it('reads a list in pages from either end, and says whether more lies beyond', async () => {
    const first = (await store.claims.list.pages([root], {}, { limit: 2 })).get(root)
    expect(idsOf(first?.rows)).toEqual(['one', 'two'])
    expect(first?.more).toBe(true)
    const next = (await store.claims.list.pages([root], {}, { limit: 3, after: 2 })).get(root)
    expect(idsOf(next?.rows)).toEqual(['three', 'four', 'five'])
    expect(next?.more).toBe(false)
    const last = (await store.claims.list.pages([root], {}, { limit: 2, before: 5, fromEnd: true })).get(root)
    expect(idsOf(last?.rows)).toEqual(['three', 'four'])
    expect(last?.more).toBe(true)
  })

  it('cuts the page of every parent in one statement', async () => {
    const pages = await store.claims.listOfThemes.pages(['water', 'dams', 'none'], {}, { limit: 2 })
    expect(idsOf(pages.get('water')?.rows)).toEqual(['one', 'two'])
    expect(pages.get('water')?.more).toBe(true)
    expect(idsOf(pages.get('dams')?.rows)).toEqual(['five'])
    expect(pages.get('none')).toEqual({ rows: [], more: false })
    expect(await store.claims.listOfThemes.counts(['water', 'none'], {})).toEqual(
      new Map([
        ['water', 4],
        ['none', 0],
      ]),
    )
  })

  it('lists events by date with undated ones last, never dropped', async () => {
    const pages = await store.events.listOfThemes.pages(['dams'], { byDate: true }, { limit: 10 })
    expect(idsOf(pages.get('dams')?.rows)).toEqual(['survey', 'opening', 'talks'])
  })

  it('finds the actors of a theme through its claims and its events', async () => {
    const pages = await store.actors.listOfThemes.pages(['dams'], {}, { limit: 10 })
    expect(idsOf(pages.get('dams')?.rows)).toEqual(['ministry', 'board'])
  })

  it('filters claims by who asserts them and where', async () => {
    const byBoard = await store.claims.list.pages([root], { claimant: 'board' }, { limit: 10 })
    expect(byBoard.get(root)?.rows).toEqual([])
    const inReprint = await store.claims.list.pages(
      [root],
      { claimant: 'ministry', source: 'reprint' },
      { limit: 10 },
    )
    expect(idsOf(inReprint.get(root)?.rows)).toEqual(['one'])
  })

  it('knows the origin of a copy', async () => {
    const assertions = await store.assertions.ofClaims(['one'])
    expect(assertions.get('one')?.map(({ origin }) => origin)).toEqual(['paper', 'paper'])
  })

  it('shows a relation to both of its claims', async () => {
    const relations = await store.claims.relations(['one', 'two'])
    expect(relations.get('two')?.map(({ other }) => other)).toEqual(['one'])
    expect(relations.get('one')?.map(({ other }) => other)).toEqual(['two'])
  })

  it('keeps what it held when a graph that points nowhere is refused', async () => {
    const broken = { ...graph, claims: [claim('lost', ['nowhere'])] }
    await expect(store.load(broken)).rejects.toThrow(DanglingReferenceError)
    expect((await store.claims.list.counts([root], {})).get(root)).toBe(5)
  })

  it('puts a new graph in the place of the old one', async () => {
    await store.load({ ...graph, claims: [claim('only')], assertions: [], relations: [] })
    expect((await store.claims.list.counts([root], {})).get(root)).toBe(1)
  })
})

it('says which addresses it knows when it is given another', () => {
  expect(() => openStore('mysql://x')).toThrow(UnknownStoreError)
})
