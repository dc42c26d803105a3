import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { executeBy, fetchBriefing, fetchThemes } from '@claimgraph/reports'
import { executeOver } from '@claimgraph/schema'
import type { Store } from '@claimgraph/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sample } from './claimgraph.ts'
import { databases, sampleGraph, startDatabase, type TestDatabase } from './databases.ts'

const walk = `query ($theme: String!, $first: Int!) {
  theme(slug: $theme) { claims(first: $first) { nodes { slug
    assertions { source { title } claimants { name } }
    actors { role actor { name } }
    events { title }
    relations { kind from { slug } to { slug text } } } } } }`

/** Theme, page, assertions with sources, claimants, roles with actors, events, relations with the claims they lead to. */
const statementsOfWalk = 7

describe.each(databases)('on %s', (kind) => {
  let database: TestDatabase
  let store: Store
  let statements: string[] = []
  beforeAll(async () => {
    database = await startDatabase(kind)
    store = await database.open({ onStatement: (sql) => statements.push(sql) })
    await store.load(await sampleGraph())
  })
  afterAll(async () => {
    await store.close()
    await database.stop()
  })

  /** How many statements an answer costs. */
  const cost = async (query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    statements = []
    const { errors } = await executeOver(store)(query, { variables })
    expect(errors).toBeUndefined()
    return statements.length
  }

  it.each([
    // The actor, its claims and their number, assertions, claimants, passages.
    ['claims-about-china', 6],
    // The theme, and for each of four modalities a page and its number.
    ['claims-by-modality', 9],
    // Both actors at once, their names, their claims and the number of these.
    ['india-by-any-name', 4],
    // A page and its number, claims, assertions.
    ['predictions', 4],
    // A page, participants with actors.
    ['what-happened', 2],
    // A page; its claims, with their count of origins, assertions and claimants; its own claimants, via, passages.
    ['what-the-media-said', 8],
  ])('%s costs %i statements', async (name, expected) => {
    expect(await cost(await readFile(join(sample, 'queries', `${name}.graphql`), 'utf8'))).toBe(expected)
  })

  it('costs the same for one claim as for a hundred, and as little when it is asked again', async () => {
    for (const first of [1, 100, 100])
      expect(await cost(walk, { theme: 'geopolitical-balancing', first })).toBe(statementsOfWalk)
  })

  it('costs the same for all themes as for one, whatever hangs on them', async () => {
    const query = (first: number) =>
      `{ themes(first: ${first}) { nodes { title claims(first: 5) { totalCount nodes { text assertions { source { title } } } } } } }`
    expect(await cost(query(5))).toBe(await cost(query(1)))
  })

  it('asks nothing for a list of which nothing but the number is wanted', async () => {
    expect(await cost('{ claims { totalCount } }')).toBe(1)
  })

  it('prints no briefing at more than twenty-seven statements, of which two see that nothing changed meanwhile', async () => {
    const execute = executeBy(executeOver(store))
    for (const { slug } of await fetchThemes(execute)) {
      statements = []
      await fetchBriefing(execute, slug)
      expect(statements.length).toBeLessThanOrEqual(27)
      expect(statements.length).toBeGreaterThan(10)
    }
  })
})
