import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDossier } from '@claimgraph/dossier'
import { type Execute, executeBy, executeOverHttp, fetchBriefing, fetchThemes } from '@claimgraph/reports'
import { executeOver } from '@claimgraph/schema'
import { readOver } from '@claimgraph/schema/reading'
import { openStore } from '@claimgraph/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimgraph, sample } from './claimgraph.ts'
import { type Serving, serveSample } from './serving.ts'

const queries = join(sample, 'queries')

/** What a question on the sample answers, asked by the command from its file. */
const ask = async (name: string) => {
  const { code, stdout, stderr } = await claimgraph(['query', join(queries, `${name}.graphql`), '-d', sample])
  expect(stderr).toBe('')
  expect(code).toBe(0)
  return JSON.parse(stdout).data
}

describe('questions to the sample', () => {
  it('lists all claims about China', async () => {
    const { actor } = await ask('claims-about-china')
    expect(actor.name).toBe('China')
    expect(actor.claims.totalCount).toBe(actor.claims.nodes.length)
    expect(actor.claims.totalCount).toBeGreaterThanOrEqual(3)
    for (const claim of actor.claims.nodes) {
      expect(claim.assertions.length).toBeGreaterThan(0)
      expect(claim.assertions[0].passages.length).toBeGreaterThan(0)
    }
  })

  it('lists the claims of a theme by modality, each once', async () => {
    const { theme } = await ask('claims-by-modality')
    const groups = [theme.facts, theme.interpretations, theme.predictions, theme.recommendations]
    const slugs = groups.flatMap(({ nodes }) => nodes.map(({ slug }: { slug: string }) => slug))
    expect(new Set(slugs).size).toBe(slugs.length)
    expect(theme.interpretations.totalCount).toBeGreaterThan(0)
    expect(theme.predictions.totalCount).toBeGreaterThan(0)
  })

  it('knows New Delhi for India', async () => {
    const { byMetonym, byName } = await ask('india-by-any-name')
    expect(byMetonym).toEqual(byName)
    expect(byMetonym.slug).toBe('india')
    expect(byMetonym.claims.totalCount).toBeGreaterThanOrEqual(4)
  })

  it('lists the dated events that occurred, in order, and nothing that is only possible', async () => {
    const { events } = await ask('what-happened')
    const days = events.nodes.map(({ date }: { date: { earliest: string } }) => date.earliest)
    expect(days).toEqual(days.toSorted())
    const slugs = events.nodes.map(({ slug }: { slug: string }) => slug)
    expect(slugs).toContain('exercise-2016')
    expect(slugs.join(' ')).not.toContain('s-400')
    for (const { status } of events.nodes) expect(['OCCURRED', 'ONGOING']).toContain(status)
  })

  it('tells what the Indian media said according to the author, and that he denies it', async () => {
    const { assertions } = await ask('what-the-media-said')
    expect(assertions.nodes).toHaveLength(1)
    const [said] = assertions.nodes
    expect(said.stance).toBe('ASSERTS')
    expect(said.via).toEqual([{ name: 'Andrew Korybko' }])
    expect(said.claim.corroboration).toMatchObject({
      level: 'CONTESTED',
      origins: 0,
      relayed: 1,
      denyingOrigins: 1,
    })
    expect(said.claim.assertions.map(({ stance }: { stance: string }) => stance).sort()).toEqual([
      'ASSERTS',
      'DENIES',
    ])
  })

  it('has a criterion and a horizon for every prediction', async () => {
    const { predictions } = await ask('predictions')
    const { data } = JSON.parse(
      (
        await claimgraph([
          'query',
          '{ claims(where: { modality: [PREDICTION] }) { totalCount } }',
          '-d',
          sample,
        ])
      ).stdout,
    )
    expect(predictions.totalCount).toBe(data.claims.totalCount)
    expect(predictions.totalCount).toBeGreaterThanOrEqual(5)
    for (const { criterion, horizon } of predictions.nodes) {
      expect(criterion).toBeTruthy()
      expect(horizon).toBeTruthy()
    }
  })
})

describe('claimgraph query', () => {
  it('reads a query from standard input, with variables', async () => {
    const { code, stdout } = await claimgraph(
      ['query', '-', '-d', sample, '--variables', '{"slug": "afghan-diplomacy"}'],
      { input: 'query ($slug: String!) { theme(slug: $slug) { slug } }' },
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ data: { theme: { slug: 'afghan-diplomacy' } } })
  })

  it('points at the place of a mistake in the query, with the word that was meant', async () => {
    const { code, stderr } = await claimgraph(['query', '{ themes { nodes { titel } } }', '-d', sample])
    expect(code).toBe(1)
    expect(stderr).toContain('query:1:20')
    expect(stderr).toContain('Did you mean "title"')
    expect(stderr).toMatch(/^ {21}\^/m)
  })

  it.each([
    [['query', 'no-such-file.graphql'], 'no-such-file.graphql'],
    [['query', '{ __typename }', '--variables', '[1]'], 'JSON object'],
    [['query', '{ __typename }', '--url', 'http://127.0.0.1:9/graphql'], 'claimgraph serve'],
  ])('says what it expected: %j', async (args, words) => {
    const { code, stderr } = await claimgraph([...args, '-d', sample])
    expect(code).toBe(2)
    expect(stderr).toContain(words)
  })
})

describe('the same question', () => {
  let serving: Serving
  beforeAll(async () => {
    serving = await serveSample()
  })
  afterAll(() => serving.stop())

  it('has the same answer in this process and over HTTP', async () => {
    for (const name of (await readdir(queries)).sort()) {
      const file = join(queries, name)
      const inProcess = await claimgraph(['query', file, '-d', sample])
      const overHttp = await claimgraph(['query', file, '--url', `${serving.url}/graphql`])
      expect(overHttp.code, name).toBe(0)
      expect(JSON.parse(overHttp.stdout), name).toEqual(JSON.parse(inProcess.stdout))
      const raw = await fetch(`${serving.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: await readFile(file, 'utf8') }),
      })
      expect(await raw.json(), name).toEqual(JSON.parse(inProcess.stdout))
    }
  })

  it('gives the same briefing of every theme in this process and over HTTP', async () => {
    const { graph } = await readDossier(sample)
    if (!graph) throw new Error('The sample has errors.')
    const store = await openStore('sqlite::memory:')
    await store.load(graph)
    const briefingsBy = async (execute: Execute) =>
      Promise.all((await fetchThemes(execute)).map(({ slug }) => fetchBriefing(execute, slug)))
    const inProcess = await briefingsBy(executeBy(readOver(store)))
    const validated = await briefingsBy(executeBy(executeOver(store)))
    const overHttp = await briefingsBy(executeOverHttp(`${serving.url}/graphql`, fetch))
    expect(inProcess).toHaveLength(5)
    expect(validated).toEqual(inProcess)
    expect(overHttp).toEqual(inProcess)
    await store.close()
  })
})
