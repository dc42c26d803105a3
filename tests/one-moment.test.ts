import { readDossier } from '@claimgraph/dossier'
import type { Graph } from '@claimgraph/model'
import { type Ask, executeBy, fetchBriefing } from '@claimgraph/reports'
import { readOver } from '@claimgraph/schema/reading'
import { openStore, type Store } from '@claimgraph/store'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sample } from './claimgraph.ts'

const author = { agent: 'Desk', agentKind: 'human' } as const

/** The sample with a mark on its themes and its claims, by which one sees of which state a briefing is. */
const marked = ({ themes, claims, ...graph }: Graph, mark: string): Graph => ({
  ...graph,
  themes: themes.map((theme) => ({ ...theme, title: `${theme.title} ${mark}` })),
  claims: claims.map((claim) => ({ ...claim, text: `${claim.text} ${mark}` })),
})

let graph: Graph
let store: Store
beforeEach(async () => {
  const { graph: read } = await readDossier(sample)
  if (!read) throw new Error('The sample has errors.')
  graph = read
  store = await openStore('sqlite::memory:')
  await store.load(marked(graph, 'v0'), author)
})
afterEach(() => store.close())

/** Asks the store, and changes all of it after a query of some kind was answered. */
const changingAfter = (
  query: RegExp,
  times: number,
): { readonly ask: Ask; readonly changes: () => number } => {
  const read = readOver(store)
  let changes = 0
  return {
    changes: () => changes,
    ask: async (document, options) => {
      const answer = await read(document, options)
      const [operation] = document.definitions
      const name = operation?.kind === 'OperationDefinition' ? (operation.name?.value ?? '') : ''
      if (query.test(name) && changes < times) {
        changes += 1
        await store.load(marked(graph, `v${changes}`), author)
      }
      return answer
    },
  }
}

it('is of one state of the graph, though that changes while it is asked for', async () => {
  for (const query of [/Moment/, /BriefingHead/, /BriefingClaims/, /BriefingSources/]) {
    const { ask, changes } = changingAfter(query, 2)
    const briefing = await fetchBriefing(executeBy(ask), 'afghan-diplomacy')
    const marks = [briefing.theme.title, ...briefing.claims.map(({ text }) => text)].map((text) =>
      text.slice(-2),
    )
    expect([...new Set(marks)], String(query)).toHaveLength(1)
    expect(changes()).toBe(2)
  }
})

it('is given up where the graph never stands still', async () => {
  const { ask } = changingAfter(/BriefingHead/, 100)
  await expect(fetchBriefing(executeBy(ask), 'afghan-diplomacy')).rejects.toThrow(
    'The graph was changed each of the 5 times that the briefing of theme "afghan-diplomacy" was asked for',
  )
})
