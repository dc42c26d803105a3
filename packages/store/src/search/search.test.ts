import type { Graph } from '@claimgraph/model'
import { beforeAll, expect, it } from 'vitest'
import { onEachDatabase } from '../fixtures/databases.ts'
import { manyThings } from '../fixtures/many.ts'
import type { Hit, Store } from '../index.ts'

const base = manyThings(5, 20)
const claim = (id: string, text: string, actor?: string): Graph['claims'][number] => ({
  id,
  text,
  modality: 'fact',
  polarity: 'affirmative',
  themes: [],
  actors:
    actor === undefined
      ? []
      : [
          { actor, role: 'source' },
          { actor, role: 'target' },
        ],
  events: [],
})

const graph: Graph = {
  ...base,
  themes: [{ id: 'gas', title: 'Gas', question: 'Who pays for the U.S. pipelines?' }, ...base.themes],
  actors: [
    {
      id: 'russia',
      kind: 'state',
      names: [
        { text: 'Russia', kind: 'canonical' },
        { text: 'Moscow', kind: 'metonym' },
        { text: 'Россия', kind: 'transliteration' },
      ],
      identifiers: {},
      relations: [],
    },
    {
      id: 'moscow-times',
      kind: 'media-outlet',
      names: [{ text: 'Moscow\u00A0Times', kind: 'canonical' }],
      identifiers: {},
      relations: [],
    },
    ...base.actors,
  ],
  claims: [
    claim('pays', 'It pays for gas, “in full”, by the Côte d’Azur treaty.', 'russia'),
    claim('in-moscow', 'Talks were held in Moscow.', 'russia'),
    claim('arabic', 'قال بوتين إن المحادثات انتهت'),
    claim('chinese', '俄罗斯与巴基斯坦举行了会谈。'),
    claim(
      'long',
      `${'Nothing to see here. '.repeat(40)}Only then a needle, and more after it. ${'And so on. '.repeat(40)}`,
    ),
    ...base.claims,
  ],
}

const shown = ({ snippet }: Hit) => snippet.map(({ text, match }) => (match ? `[${text}]` : text)).join('')

onEachDatabase((open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await store.load(graph)
  }, 30_000)

  const find = async (text: string, limit = 50) => (await store.search.page({ text }, { limit })).rows
  const found = async (text: string) =>
    (await find(text)).map(({ match, kind, id }) => `${match} ${kind} ${id}`)

  it('finds what is called so, then what begins so, then what has the words, then claims about the actor', async () => {
    expect(await found('moscow')).toEqual([
      'called actor russia',
      'begins actor moscow-times',
      'words claim in-moscow',
      'about claim pays',
    ])
    expect(await found('РОССИЯ')).toEqual([
      'called actor russia',
      'about claim pays',
      'about claim in-moscow',
    ])
  })

  it('finds all words in any order, the last one by its beginning', async () => {
    expect(await found('treaty gas pay')).toEqual(['words claim pays'])
    expect(await found('gas treaty pay now')).toEqual([])
    expect(await found('pay gas')).toEqual([])
  })

  it.each([
    ['treaty cote D\u2019AZUR', 'words claim pays'],
    ['"in full"', 'words claim pays'],
    ['us pipeline', 'words theme gas'],
    ['moscow times', 'called actor moscow-times'],
    ['بوتين', 'words claim arabic'],
    ['巴基斯坦', 'words claim chinese'],
  ])('passes over case, accents, quotes and spaces of any sort: %s', async (text, first) => {
    expect((await found(text))[0]).toBe(first)
  })

  it.each([
    '',
    ' ',
    '"',
    "'",
    '!!!',
    '***',
    'NEAR(moscow, 2)',
    'moscow AND',
    'OR NOT',
    'words:moscow',
    '^moscow',
    '-moscow',
    '(moscow',
    'moscow:*',
    '\\',
    '%',
    '_',
    'a & b | !c',
    "x'; drop table claims; --",
    '\u202Emoscow',
    '\u0000',
    '\uD800',
    'moscow '.repeat(1_400),
    'ab '.repeat(3_000),
    'x'.repeat(10_000),
    '俄'.repeat(3_000),
  ])('takes any input: %j', async (text) => {
    const hits = await find(text)
    expect((await store.search.count({ text })).count).toBe(hits.length)
  })

  it('reads on from any hit to the end, each hit once', async () => {
    const all = await found('na')
    expect(all.length).toBeGreaterThan(5)
    const walked: string[] = []
    for (let after: string | undefined; ; ) {
      const page = await store.search.page({ text: 'na' }, { limit: 2, after })
      walked.push(...page.rows.map(({ match, kind, id }) => `${match} ${kind} ${id}`))
      const last = page.rows.at(-1)
      if (!page.more || !last) break
      after = page.cursorOf(last)
    }
    expect(walked).toEqual(all)
  })

  it('finds only the kinds that are asked for', async () => {
    const { rows } = await store.search.page({ text: 'moscow', kinds: ['claim'] }, { limit: 10 })
    expect(rows.map(({ id }) => id)).toEqual(['in-moscow', 'pays'])
    expect(await store.search.count({ text: 'moscow', kinds: ['actor', 'event'] })).toEqual({
      count: 2,
      capped: false,
    })
  })

  it('shows the words that were found as they are written, and cuts long texts around them', async () => {
    expect((await find('gas cote')).map(shown)).toEqual([
      'It pays for [gas], “in full”, by the [Côte] d’Azur treaty.',
    ])
    const [long] = await find('needle')
    expect(long && shown(long)).toMatch(/^….{20,80}Only then a \[needle\], and more after it\..{20,150}…$/)
  })

  it('follows what is written, deleted and merged', async () => {
    const by = { agent: 'Desk', agentKind: 'human' as const }
    const own = await open()
    await own.load(graph)
    const ids = async (text: string) =>
      (await own.search.page({ text }, { limit: 9 })).rows.map(({ id }) => id)
    await own.write.create(by, 'theme', { id: 'zinc', title: 'Zinc' })
    expect(await ids('zinc')).toEqual(['zinc'])
    await own.write.update(by, 'theme', 'zinc', (theme) => ({ ...theme, title: 'Cobalt' }))
    expect([await ids('zinc'), await ids('cobalt')]).toEqual([[], ['zinc']])
    await own.write.delete(by, 'theme', 'zinc')
    expect(await ids('cobalt')).toEqual([])
    await own.write.mergeActors(by, 'moscow-times', 'russia')
    expect(await ids('moscow times')).toEqual(['russia', 'pays', 'in-moscow'])
  })
})
