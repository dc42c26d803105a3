import { openStore, type Store } from '@claimgraph/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graph } from './fixtures/graph.ts'
import { executeOver } from './index.ts'

let store: Store
beforeAll(async () => {
  store = await openStore('sqlite::memory:')
  await store.load(graph)
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

describe('looking things up', () => {
  it('finds an actor by any of its names as by its slug', async () => {
    const query =
      '{ a: actor(name: "port north") { slug } b: actor(slug: "norland") { slug } c: actor(name: "Atlantis") { slug } }'
    expect(await answer(query)).toEqual({ a: { slug: 'norland' }, b: { slug: 'norland' }, c: null })
  })

  it('links an ambiguous name to no actor, and says which it could be', async () => {
    const { errors } = await ask('{ actor(name: "Rivers") { slug } }')
    expect(errors?.[0]?.extensions).toEqual({
      code: 'AMBIGUOUS_NAME',
      name: 'Rivers',
      candidates: ['norland', 'ministry'],
    })
    expect(await answer('{ actorsNamed(name: "rivers") { slug } }')).toEqual({
      actorsNamed: [{ slug: 'norland' }, { slug: 'ministry' }],
    })
  })

  it('gives every node back by its readable global id, and null for an id that is nothing’s', async () => {
    const ids = [
      'Theme:water',
      'Judgement:talks-will-go-on',
      'Actor:norland',
      'Event:talks',
      'Source:paper',
      'Passage:paper:1:0-9',
      'Claim:claim-1',
      'Assertion:claim-2:paper:1',
      'Assessment:claim-1:2',
      'Prediction:claim-6',
    ]
    const data = await answer('query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', {
      ids: [...ids, 'Claim:nope', 'nonsense', 'toString:x', 'Claim:', ''],
    })
    expect(data.nodes).toEqual([
      ...ids.map((id) => ({ id, __typename: id.split(':')[0] })),
      null,
      null,
      null,
      null,
      null,
    ])
    expect(await answer('{ node(id: "Claim:claim-1") { ... on Claim { text } } }')).toEqual({
      node: { text: 'Proposition 1.' },
    })
  })

  it.each([
    ['{ theme(slug: "Not a slug") { title } }', 'slug'],
    ['{ claims(first: 101) { totalCount } }', 'first'],
    ['{ claims(first: -1) { totalCount } }', 'first'],
    ['{ claims(where: { actor: "A B" }) { totalCount } }', 'where.actor'],
  ])('says which argument is wrong in %s', async (query, path) => {
    const { errors } = await ask(query)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path }] })
  })

  it('asks for either end of a list, one order at a time, with its own cursors', async () => {
    for (const query of [
      '{ claims(first: 1, last: 1) { totalCount } }',
      '{ claims(after: "xyz") { nodes { slug } } }',
      `{ events(orderBy: DATE, after: "${Buffer.from('2').toString('base64url')}") { nodes { slug } } }`,
      '{ actor { slug } }',
    ]) {
      const { errors } = await ask(query)
      expect(errors?.[0]?.extensions, query).toMatchObject({ code: 'BAD_USER_INPUT' })
    }
  })
})

describe('walking the graph', () => {
  it('goes from a theme to passages and back', async () => {
    const data = await answer(`{ theme(slug: "water") { claims(first: 1) { nodes { assertions { passages {
      block source { assertions { nodes { claim { themes { slug } } } } } } } } } } }`)
    expect(data.theme.claims.nodes[0].assertions[0].passages[0]).toMatchObject({ block: 1 })
  })

  it('pages through a list from both ends without missing or repeating any', async () => {
    const page = `pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { slug }`
    const seen: string[] = []
    let after: string | null = null
    do {
      const { claims } = await answer(
        `query ($after: String) { claims(first: 3, after: $after) { totalCount ${page} } }`,
        { after },
      )
      expect(claims.totalCount).toBe(7)
      seen.push(...claims.nodes.map(({ slug }: { slug: string }) => slug))
      after = claims.pageInfo.hasNextPage ? claims.pageInfo.endCursor : null
    } while (after)
    expect(seen).toEqual(graph.claims.map(({ id }) => id))
    const { claims: last } = await answer(`{ claims(last: 2) { ${page} } }`)
    expect(last.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(['claim-6', 'claim-7'])
    expect(last.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false })
  })

  it('lists the claims about an actor once each, though it has two roles in them', async () => {
    const data = await answer('{ actor(slug: "norland") { claims { totalCount nodes { slug } } } }')
    expect(data.actor.claims.totalCount).toBe(7)
    expect(data.actor.claims.nodes).toHaveLength(7)
  })

  it('lists the dated events that occurred in their order, and undated ones apart', async () => {
    const data = await answer(`{
      dated: events(where: { dated: true }, orderBy: DATE) { nodes { slug date { earliest latest basis } } }
      undated: events(where: { dated: false }) { nodes { slug date { edtf } } } }`)
    expect(data.dated.nodes).toEqual([
      { slug: 'opening', date: { earliest: '2016-01-01', latest: '2016-12-31', basis: 'STATED' } },
      { slug: 'survey', date: { earliest: '2021-01-01', latest: null, basis: 'EXTERNAL' } },
    ])
    expect(data.undated.nodes).toEqual([{ slug: 'talks', date: null }])
  })

  it('tells what one actor said according to another', async () => {
    const data = await answer(
      '{ assertions(where: { claimant: "ministry", via: "author" }) { nodes { claim { slug } via { name } claimants { name } } } }',
    )
    expect(data.assertions.nodes).toEqual([
      {
        claim: { slug: 'claim-2' },
        via: [{ name: 'Ada Author' }],
        claimants: [{ name: 'Ministry of Water' }],
      },
    ])
  })

  it('counts a reprint as no corroboration', async () => {
    const data = await answer(
      '{ claim(slug: "claim-1") { corroboration { level assertions sources origins relayed } } }',
    )
    expect(data.claim.corroboration).toEqual({
      level: 'SINGLE',
      assertions: 2,
      sources: 2,
      origins: 1,
      relayed: 0,
    })
  })

  it('has the latest assessment in force, and keeps the earlier ones', async () => {
    const data = await answer(
      '{ claim(slug: "claim-1") { assessment { rationale credibility } assessments { rationale } } }',
    )
    expect(data.claim).toEqual({
      assessment: { rationale: 'Later.', credibility: 'C2' },
      assessments: [{ rationale: 'Later.' }, { rationale: 'At first.' }],
    })
  })

  it('keeps a judgement’s claims in the order in which it names them', async () => {
    const data = await answer(
      '{ theme(slug: "water") { judgements { likelihood restsOn { slug } on } narrower { slug } } }',
    )
    expect(data.theme).toEqual({
      judgements: [
        { likelihood: 'VERY_LIKELY', restsOn: [{ slug: 'claim-2' }, { slug: 'claim-1' }], on: '2020-01-31' },
      ],
      narrower: [{ slug: 'dams' }],
    })
  })
})
