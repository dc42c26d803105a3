import { openStore, type Store } from '@claimgraph/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graph } from './fixtures/graph.ts'
import { executeOver } from './index.ts'

let store: Store
beforeAll(async () => {
  store = await openStore('sqlite::memory:')
  await store.load({
    ...graph,
    judgements: [
      ...graph.judgements,
      {
        id: 'talks-will-end',
        theme: 'water',
        text: 'The talks will end.',
        restsOn: ['claim-1'],
        supersedes: 'talks-will-go-on',
        on: '2021-06-01',
      },
    ],
  })
})
afterAll(() => store.close())

const ask = async (query: string, variables: Readonly<Record<string, unknown>> = {}) => {
  const { data, errors } = await executeOver(store)(query, { variables })
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors }
}

const answer = async (query: string, variables?: Readonly<Record<string, unknown>>) => {
  const { data, errors } = await ask(query, variables)
  expect(errors).toBeUndefined()
  return data
}

const slugs = ({ nodes }: { readonly nodes: readonly { readonly slug: string }[] }) =>
  nodes.map(({ slug }) => slug)

describe('filters', () => {
  it('combine with and, or and not, and reach related things', async () => {
    const { claims } = await answer(`{ claims(where: {
      or: [{ modality: [PREDICTION] }, { corroboration: [SINGLE] }]
      not: { assertionWhere: { relayed: true } } }) { nodes { slug } totalCount totalCountCapped } }`)
    expect(slugs(claims)).toEqual(['claim-1', 'claim-6', 'claim-7'])
    expect(claims).toMatchObject({ totalCount: 3, totalCountCapped: false })
  })

  it('understand dates that are uncertain, open or missing', async () => {
    const ask = async (date: string) =>
      slugs((await answer(`{ events(where: { date: ${date} }) { nodes { slug } } }`)).events)
    expect(await ask('{ from: "2016-05", to: "2016-06" }')).toEqual(['opening'])
    expect(await ask('{ from: "2016-05", to: "2016-06", mode: MUST }')).toEqual([])
    expect(await ask('{ from: "2016", to: "2016", mode: MUST }')).toEqual(['opening'])
    expect(await ask('{ from: "2050" }')).toEqual(['survey'])
    expect(await ask('{ from: "2050", undated: true }')).toEqual(['talks', 'survey'])
  })

  it('take a variable as they take a literal, null standing for nothing', async () => {
    const query = 'query ($where: ClaimFilter) { claims(where: $where, first: 2) { nodes { slug } } }'
    const where = { and: [{ theme: 'water', actor: null }], text: 'PROPOSITION 2' }
    expect(slugs((await answer(query, { where })).claims)).toEqual(['claim-2'])
    expect(slugs((await answer(query, { where: null })).claims)).toEqual(['claim-1', 'claim-2'])
  })

  it.each([
    ['{ claims(where: { not: { theme: "A B" } }) { totalCount } }', 'where.not.theme'],
    ['{ claims(where: { or: [{ slug: ["A B"] }] }) { totalCount } }', 'where.or.0.slug.0'],
  ])('say which part of them is wrong in %s', async (query, path) => {
    const { errors } = await ask(query)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path }] })
  })

  it('are refused where they are too many, or a cursor is of another order', async () => {
    const many = Array.from({ length: 70 }, () => ({ theme: 'water' }))
    const tooMany = await ask(
      'query ($or: [ClaimFilter!]) { claims(where: { or: $or }) { nodes { slug } } }',
      { or: many },
    )
    expect(tooMany.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
    const { claims } = await answer('{ claims(first: 1) { pageInfo { endCursor } } }')
    const { errors } = await ask(
      'query ($after: String) { claims(after: $after, orderBy: TEXT) { nodes { slug } } }',
      {
        after: claims.pageInfo.endCursor,
      },
    )
    expect(errors?.[0]?.message).toContain('Expected a cursor of "claims text", got one of "claims rank"')
  })
})

describe('orders', () => {
  it('are taken one or several, either way round', async () => {
    const data = await answer(`{
      one: events(orderBy: DATE) { nodes { slug } }
      down: events(orderBy: [DATE_DESC, TITLE]) { nodes { slug } }
      file: claims(orderBy: FILE_DESC, first: 2) { nodes { slug } }
      claims: claims(orderBy: [MODALITY_DESC, ORIGINS_DESC], first: 3) { nodes { slug modality } } }`)
    expect(slugs(data.one)).toEqual(['opening', 'survey', 'talks'])
    expect(slugs(data.down)).toEqual(['survey', 'opening', 'talks'])
    expect(slugs(data.file)).toEqual(['claim-7', 'claim-6'])
    expect(data.claims.nodes[0].modality).toBe('PREDICTION')
  })
})

describe('counts', () => {
  it('group claims by terms, things and years', async () => {
    const data = await answer(`{
      modality: claimCounts(by: MODALITY) { key count node { id } }
      theme: claimCounts(by: THEME, where: { modality: [FACT] }) { key count node { id ... on Theme { title } } }
      year: claimCounts(by: YEAR, first: 2) { key count }
      status: eventCounts(by: STATUS) { key count }
      reliability: sourceCounts(by: RELIABILITY) { key count } }`)
    expect(data.modality.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(7)
    expect(data.modality[0]).toEqual({ key: 'FACT', count: expect.any(Number), node: null })
    expect(data.theme[0].node).toMatchObject({ id: expect.stringMatching(/^Theme:/) })
    expect(data.status[0].key).toBe('OCCURRED')
    expect(data.reliability).toEqual([
      { key: 'B', count: 1 },
      { key: 'F', count: 1 },
    ])
  })
})

describe('search', () => {
  it('finds an actor by another of its names, and then claims about it', async () => {
    const { search } = await answer(`{ search(query: "port NORTH", first: 3) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { kind slug match snippet { text match } node { id ... on Actor { name } } } } }`)
    expect(search.nodes[0]).toMatchObject({
      kind: 'ACTOR',
      slug: 'norland',
      match: 'CALLED',
      node: { name: 'Norland' },
    })
    expect(
      search.nodes[0].snippet
        .filter(({ match }: { match: boolean }) => match)
        .map(({ text }: { text: string }) => text),
    ).toEqual(['Port', 'North'])
    expect(search.nodes[1]).toMatchObject({ kind: 'CLAIM', match: 'ABOUT' })
    const next = await answer(
      'query ($after: String) { search(query: "port NORTH", after: $after) { nodes { slug } } }',
      {
        after: search.pageInfo.endCursor,
      },
    )
    expect(search.nodes.length + next.search.nodes.length).toBe(search.totalCount)
  })

  it.each([
    '',
    '"',
    '***',
    'NEAR(a b)',
    'a OR b:c',
    "'); drop table claims; --",
    '\u202Eabc',
    'x'.repeat(10_000),
  ])('takes any input: %s', async (query) => {
    const { search } = await answer(
      'query ($query: String!) { search(query: $query) { totalCount nodes { slug } } }',
      {
        query,
      },
    )
    expect(search.nodes.length).toBe(search.totalCount)
  })

  it('narrows to kinds, and is read from the start', async () => {
    const { search } = await answer(
      '{ search(query: "proposition", kinds: [CLAIM], first: 50) { nodes { kind } } }',
    )
    expect(search.nodes).toHaveLength(7)
    const { errors } = await ask('{ search(query: "a", last: 2) { totalCount } }')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
  })
})

describe('as of a day', () => {
  it('gives the assessment that was in force, side by side with today’s', async () => {
    const { claim } = await answer(`{ claim(slug: "claim-1") {
      now: assessment { rationale } then: assessment(asOf: "2020-01-01") { rationale } before: assessment(asOf: "1999-01-01") { rationale } } }`)
    expect(claim.now.rationale).toBe('Later.')
    expect(claim.then.rationale).toBe('At first.')
    expect(claim.before).toBeNull()
  })

  it('gives the judgements in force, and those superseded where they are asked for', async () => {
    const { theme } = await answer(`{ theme(slug: "water") {
      now: judgements { slug } then: judgements(asOf: "2021-05-31") { slug } all: judgements(superseded: true) { slug } } }`)
    const of = (list: readonly { readonly slug: string }[]) => list.map(({ slug }) => slug)
    expect(of(theme.now)).toEqual(['talks-will-end'])
    expect(of(theme.then)).toEqual(['talks-will-go-on'])
    expect(of(theme.all)).toEqual(['talks-will-go-on', 'talks-will-end'])
  })
})

describe('the impact of a source', () => {
  it('tells what rests on it, its copies counted in', async () => {
    const { source } = await answer(`{ source(slug: "paper") { impact {
      assertions { totalCount } unsupported { nodes { slug } } weakened { totalCount }
      judgements { slug } themes { slug } copies { slug } } } }`)
    expect(source.impact.copies).toEqual([{ slug: 'reprint' }])
    expect(source.impact.assertions.totalCount).toBe(graph.assertions.length)
    expect(slugs(source.impact.unsupported)).toContain('claim-1')
    expect(source.impact.themes.map(({ slug }: { slug: string }) => slug)).toContain('water')
    expect(source.impact.judgements.map(({ slug }: { slug: string }) => slug)).toContain('talks-will-end')
  })
})

describe('a retracted source', () => {
  it('counts for nothing, and neither does what copies it', async () => {
    const own = await openStore('sqlite::memory:')
    const sources = graph.sources.map((source) =>
      source.id === 'paper' ? { ...source, status: 'retracted' as const, statusReason: 'Made up.' } : source,
    )
    await own.load({ ...graph, sources })
    const { data } = await executeOver(own)(`{
      claim(slug: "claim-1") { corroboration { level origins retracted } }
      none: claims(where: { corroboration: [NONE] }) { totalCount }
      some: claims(where: { origins: { min: 1 } }) { totalCount } }`)
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      claim: { corroboration: { level: 'NONE', origins: 0, retracted: 2 } },
      none: { totalCount: 7 },
      some: { totalCount: 0 },
    })
    await own.close()
  })
})
