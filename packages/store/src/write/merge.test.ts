import type { Graph } from '@claimgraph/model'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { onEachDatabase } from '../fixtures/databases.ts'
import { actor, claim, graph as small } from '../fixtures/graph.ts'
import { type Author, ConflictError, RefusedChangeError, type Store } from '../index.ts'

const by: Author = { agent: 'Ada', agentKind: 'human' }

const graph: Graph = {
  ...small,
  actors: [
    {
      ...actor('ministry', 'Ministry of Water'),
      names: [
        { text: 'Ministry of Water', kind: 'canonical' },
        { text: 'Dam Board', kind: 'alias' },
        { text: 'The Ministry', kind: 'metonym' },
      ],
      relations: [
        { kind: 'part-of', actor: 'state' },
        { kind: 'same-as', actor: 'board' },
      ],
    },
    { ...actor('board', 'Dam Board'), relations: [{ kind: 'part-of', actor: 'state' }] },
    { ...actor('state', 'Norland'), relations: [{ kind: 'affiliated-with', actor: 'ministry' }] },
  ],
  sources: small.sources.map((source) => ({
    ...source,
    author: [{ literal: 'Press office', actor: 'ministry' }],
  })),
  claims: [
    {
      ...claim('one'),
      actors: [
        { actor: 'ministry', role: 'source' },
        { actor: 'board', role: 'target' },
        { actor: 'board', role: 'source' },
      ],
    },
    ...small.claims.slice(1),
  ],
  assertions: small.assertions.map((assertion) => ({ ...assertion, via: ['board', 'ministry'] })),
}

/** A graph without the record of who changed it. */
const matter = async (store: Store): Promise<Graph> => ({ ...(await store.graph()), activities: [] })

onEachDatabase((open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
  })
  beforeEach(() => store.load(graph))

  describe('merging an actor', () => {
    it('names the kept actor wherever the merged one was named, once', async () => {
      await store.write.mergeActors(by, 'ministry', 'board')
      const { actors, claims, assertions, sources } = await matter(store)
      expect(actors[0]).toMatchObject({ id: 'ministry', mergedInto: 'board', relations: [] })
      expect(actors[1]?.names).toEqual([
        { text: 'Dam Board', kind: 'canonical' },
        { text: 'Ministry of Water', kind: 'alias' },
        { text: 'The Ministry', kind: 'metonym' },
      ])
      expect(actors[1]?.relations).toEqual([{ kind: 'part-of', actor: 'state' }])
      expect(actors[2]?.relations).toEqual([{ kind: 'affiliated-with', actor: 'board' }])
      expect(claims[0]?.actors).toEqual([
        { actor: 'board', role: 'source' },
        { actor: 'board', role: 'target' },
      ])
      expect(assertions[0]).toMatchObject({ claimants: ['board'], via: ['board'] })
      expect(sources[0]?.author).toEqual([{ literal: 'Press office', actor: 'board' }])
    })

    it('changes the version of all that it moves', async () => {
      await store.write.mergeActors(by, 'ministry', 'board')
      const stale = store.write.update(by, 'claim', 'two', (standing) => standing, { version: 1 })
      await expect(stale).rejects.toThrow(ConflictError)
    })

    it('takes along those that were merged before, to the end of the chain', async () => {
      await store.write.mergeActors(by, 'ministry', 'board')
      await store.write.mergeActors(by, 'board', 'state')
      const rows = await store.actors.byIds(['ministry', 'board', 'state'])
      expect(rows.map((row) => row?.leadsTo)).toEqual(['state', 'state', 'state'])
      await expect(store.write.mergeActors(by, 'state', 'ministry')).rejects.toThrow(RefusedChangeError)
    })

    it('lets nothing new refer to the merged actor', async () => {
      await store.write.mergeActors(by, 'ministry', 'board')
      await expect(store.write.create(by, 'claim', claim('six'))).rejects.toThrow('merged into "board"')
    })
  })

  describe('splitting an actor', () => {
    it('puts everything back as it was', async () => {
      await store.write.mergeActors(by, 'ministry', 'board')
      const { activity } = await store.write.splitActor(by, 'ministry')
      expect(await matter(store)).toEqual(graph)
      expect(activity).toMatchObject({ verb: 'split', subjectId: 'ministry' })
      const rows = await store.actors.byIds(['ministry'])
      expect(rows[0]?.leadsTo).toBe('ministry')
    })

    it('puts things back after the database was exported and imported', async () => {
      await store.write.mergeActors(by, 'ministry', 'board')
      await store.load(await store.graph())
      await store.write.splitActor(by, 'ministry')
      expect(await matter(store)).toEqual(graph)
    })

    it('leaves with the kept actor what it gained since', async () => {
      await store.write.mergeActors(by, 'ministry', 'board')
      const since = { ...claim('six'), actors: [{ actor: 'board', role: 'host' as const }] }
      await store.write.create(by, 'claim', since)
      await store.write.update(by, 'claim', 'two', (standing) => ({ ...standing, text: 'Reworded.' }))
      await store.write.update(by, 'actor', 'board', (board) => ({
        ...board,
        names: [...board.names, { text: 'The Board', kind: 'alias' }],
        relations: [...board.relations, { kind: 'leads', actor: 'state' }],
      }))
      await store.write.splitActor(by, 'ministry')
      const { actors, claims } = await matter(store)
      expect(actors[0]).toEqual(graph.actors[0])
      expect(actors[1]?.names.map(({ text }) => text)).toEqual(['Dam Board', 'The Board'])
      expect(actors[1]?.relations.map(({ kind }) => kind)).toEqual(['part-of', 'leads'])
      expect(claims.at(-1)).toEqual(since)
      expect(claims[1]).toEqual({ ...graph.claims[1], text: 'Reworded.' })
    })

    it('is refused where something that was moved was changed since, and names it and who did it', async () => {
      await store.write.mergeActors(by, 'ministry', 'board')
      await store.write.update({ agent: 'Bob', agentKind: 'human' }, 'claim', 'two', (standing) => ({
        ...standing,
        actors: [{ actor: 'board', role: 'host' }],
      }))
      const refused = store.write.splitActor(by, 'ministry')
      await expect(refused).rejects.toMatchObject({
        conflict: { kind: 'claim', id: 'two', changedBy: { agent: 'Bob' } },
      })
      expect((await store.write.find('actor', 'ministry'))?.value.mergedInto).toBe('board')
    })

    it('is refused for an actor that stands for itself', async () => {
      await expect(store.write.splitActor(by, 'ministry')).rejects.toThrow(RefusedChangeError)
    })
  })
})
