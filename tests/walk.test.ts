import { executeOver } from '@claimgraph/schema'
import type { Store } from '@claimgraph/store'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { databases, sampleGraph, startDatabase, type TestDatabase } from './databases.ts'

const author = { agent: 'Walker', agentKind: 'human' } as const

/** One page of the claims, as Relay asks for it. */
const query = `query ($order: [ClaimOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  claims(orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`

interface Claims {
  readonly edges: readonly { readonly node: { readonly slug: string } }[]
  readonly pageInfo: Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>> &
    Readonly<Record<'startCursor' | 'endCursor', string>>
}

/** From the start to the end. */
const forwards = {
  variables: (after: string | undefined) => ({ first: 7, after }),
  next: ({ pageInfo }: Claims) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
}

/** From the end to the start. */
const backwards = {
  variables: (before: string | undefined) => ({ last: 7, before }),
  next: ({ pageInfo }: Claims) => (pageInfo.hasPreviousPage ? pageInfo.startCursor : undefined),
}

describe.each(databases)('a walk through a list on %s', (kind) => {
  let database: TestDatabase | undefined
  let store: Store
  let before: readonly string[]
  beforeEach(async () => {
    database ??= await startDatabase(kind)
    store = await database.open()
    const graph = await sampleGraph()
    await store.load(graph)
    before = graph.claims.map(({ id }) => id)
    return () => store.close()
  })
  afterAll(() => database?.stop())

  /** Adds a claim whose text stands somewhere in the middle of all others. */
  const add = (count: number) =>
    store.write.create(author, 'claim', {
      id: `added-${count}`,
      text: `${'CMRZ'.at(count % 4)}onsider claim ${count}.`,
      modality: 'fact',
      polarity: 'affirmative',
      themes: [],
      actors: [],
      events: [],
    })

  it.each([
    ['forwards, in the order of the files', forwards, 'FILE'],
    ['forwards, by text', forwards, 'TEXT'],
    ['backwards, in the order of the files', backwards, 'FILE'],
    ['backwards, by text, the last first', backwards, 'TEXT_DESC'],
  ])('visits each thing once while others are added: %s', async (_, way, order) => {
    const seen: string[] = []
    let cursor: string | undefined
    for (let page = 0; ; page += 1) {
      const { data } = await executeOver(store)(query, { variables: { order, ...way.variables(cursor) } })
      const { claims } = data as { readonly claims: Claims }
      seen.push(...claims.edges.map(({ node }) => node.slug))
      await add(page)
      cursor = way.next(claims)
      if (cursor === undefined) break
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.filter((slug) => !slug.startsWith('added-')).toSorted()).toEqual([...before].toSorted())
  })
})
