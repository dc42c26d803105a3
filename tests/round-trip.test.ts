import { isDeepStrictEqual } from 'node:util'
import { arbitraryGraph } from '@claimgraph/dossier/fixtures/arbitrary-graph'
import type { Store } from '@claimgraph/store'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, sampleGraph, startDatabase, type TestDatabase } from './databases.ts'

describe.each(databases)('a graph that goes into %s and out again', (kind) => {
  let database: TestDatabase
  let store: Store
  beforeAll(async () => {
    database = await startDatabase(kind)
    store = await database.open()
  })
  afterAll(async () => {
    await store.close()
    await database.stop()
  })

  it('is the same, whatever the graph', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, async (graph) => {
        await store.load(graph)
        // Not toStrictEqual, which takes data under the name "constructor" for the class of what holds it.
        expect(isDeepStrictEqual(await store.graph(), graph)).toBe(true)
      }),
      { numRuns: kind === 'SQLite' ? 150 : 30 },
    )
  })

  it('is the same for the sample, entry by entry', async () => {
    const graph = await sampleGraph()
    await store.load(graph)
    const entries = []
    for await (const entry of store.entries()) entries.push(entry)
    await store.load(entries.values())
    expect(await store.graph()).toStrictEqual(graph)
  })
})
