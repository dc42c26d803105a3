import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Postgres, startPostgres } from '@claimgraph/store/fixtures/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimgraph, edit, inSample, placeOf, sample } from './claimgraph.ts'
import { type Serving, serve, serveSample } from './serving.ts'

const asking =
  ({ url }: Serving) =>
  async (query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return { status: response.status, ...JSON.parse(await response.text()) }
  }

let server: Postgres
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
  server = await startPostgres()
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const create = `mutation ($claim: ClaimInput!) { createClaim(claim: $claim, why: "Read today.") { __typename
  ... on ClaimPayload { claim { slug version themes { slug } } activity { agent verb why } }
  ... on UserError { message } ... on ValidationError { issues { path hint } } } }`

const update = `mutation ($version: Int, $text: String) {
  updateClaim(slug: "new-claim", version: $version, changes: { text: $text }) { __typename
    ... on ClaimPayload { claim { version text } } ... on Conflict { expected found changedBy } } }`

const claim = { slug: 'new-claim', text: 'A new one.', modality: 'FACT', themes: ['afghan-diplomacy'] }

describe.each([
  ['SQLite', async () => `sqlite:${join(folder, 'graph.db')}`],
  ['PostgreSQL', () => server.address('mutations')],
])('serve --db with %s', (_, makeAddress) => {
  let address: string
  let serving: Serving
  beforeAll(async () => {
    address = await makeAddress()
    const { code, stderr } = await claimgraph(['import', sample, '--db', address])
    expect(code, stderr).toBe(0)
    serving = await serve('--db', address)
  })
  afterAll(() => serving.stop())

  it('changes the graph, and tells whoever asks and whoever watches', async () => {
    const ask = asking(serving)
    const changes = await fetch(`${serving.url}/changes`)
    const reader = changes.body?.pipeThrough(new TextDecoderStream()).getReader()
    await reader?.read()
    expect(await ask(create, { claim: { ...claim, themes: ['afghan-diplomcy'] } })).toMatchObject({
      status: 200,
      data: {
        createClaim: {
          __typename: 'ValidationError',
          issues: [{ path: 'claim.themes.0', hint: 'Did you mean "afghan-diplomacy"?' }],
        },
      },
    })
    expect(await ask(create, { claim })).toEqual({
      status: 200,
      data: {
        createClaim: {
          __typename: 'ClaimPayload',
          claim: { slug: 'new-claim', version: 1, themes: [{ slug: 'afghan-diplomacy' }] },
          activity: { agent: 'GraphQL API', verb: 'CREATE', why: 'Read today.' },
        },
      },
    })
    expect((await reader?.read())?.value).toBe('id: 2\ndata: {"version":2}\n\n')
    await reader?.cancel()
    // The same document again and again: it is known from the second time on.
    for (const version of [1, 2, 3])
      expect(await ask(update, { version, text: `Text ${version}.` })).toEqual({
        status: 200,
        data: {
          updateClaim: {
            __typename: 'ClaimPayload',
            claim: { version: version + 1, text: `Text ${version}.` },
          },
        },
      })
    expect((await ask(update, { version: 2, text: 'Late.' })).data.updateClaim).toEqual({
      __typename: 'Conflict',
      expected: 2,
      found: 4,
      changedBy: 'GraphQL API',
    })
    const { data } = await ask(
      '{ claim(slug: "new-claim") { text version } activities(first: 2) { nodes { verb subjectId } } }',
    )
    expect(data).toEqual({
      claim: { text: 'Text 3.', version: 4 },
      activities: {
        nodes: [
          { verb: 'UPDATE', subjectId: 'new-claim' },
          { verb: 'UPDATE', subjectId: 'new-claim' },
        ],
      },
    })
  })

  it('is changed by the command as well, which is on record', async () => {
    const { code, stdout, stderr } = await claimgraph([
      'query',
      'mutation { deleteClaim(slug: "new-claim") { __typename ... on DeletePayload { slug activity { agent } } } }',
      '--db',
      address,
    ])
    expect(code, stderr).toBe(0)
    expect(JSON.parse(stdout).data.deleteClaim).toEqual({
      __typename: 'DeletePayload',
      slug: 'new-claim',
      activity: { agent: 'claimgraph query' },
    })
    expect((await asking(serving)('{ claim(slug: "new-claim") { text } }')).data).toEqual({ claim: null })
  })

  it('loses no update among many clients that read, change and write', async () => {
    const ask = asking(serving)
    await ask(create, { claim: { ...claim, text: '0' } })
    const increment = async (): Promise<void> => {
      for (;;) {
        const { version, text } = (await ask('{ claim(slug: "new-claim") { version text } }')).data.claim
        const { data } = await ask(update, { version, text: String(Number(text) + 1) })
        if (data.updateClaim.__typename === 'ClaimPayload') return
      }
    }
    await Promise.all(Array.from({ length: 10 }, increment))
    expect((await ask('{ claim(slug: "new-claim") { version text } }')).data.claim).toEqual({
      version: 11,
      text: '10',
    })
  })
})

it('a failure that nobody expected is masked, and what was changed before it stays told', async () => {
  const file = join(folder, 'broken.db')
  await claimgraph(['import', sample, '--db', `sqlite:${file}`])
  const database = new DatabaseSync(file)
  database.exec("create trigger broken before update on themes begin select raise(abort, 'secret'); end")
  database.close()
  const serving = await serve('--db', `sqlite:${file}`)
  const answer = await asking(serving)(`mutation {
    a: updateClaim(slug: "cancellation", changes: { text: "Changed." }) { ... on ClaimPayload { claim { text } } }
    b: updateTheme(slug: "afghan-diplomacy", changes: { title: "Changed" }) { __typename } }`)
  expect(answer).toMatchObject({
    status: 200,
    data: { a: { claim: { text: 'Changed.' } }, b: null },
    errors: [{ message: 'Unexpected error', path: ['b'] }],
  })
  expect(JSON.stringify(answer)).not.toContain('secret')
  await serving.stop()
})

describe('serve on a folder', () => {
  const readOnly = (call: string) =>
    `mutation { ${call} { __typename ... on ReadOnly { file line message } } }`

  it('names the file and the line to edit, also after the files have changed', async () => {
    await inSample(async (dossier) => {
      const serving = await serveSample(dossier)
      const ask = asking(serving)
      const actors = join(dossier, 'actors.yaml')
      const answer = async () =>
        (await ask(readOnly('updateActor(slug: "pakistan", changes: {})'))).data.updateActor
      const line = async () => Number((await placeOf(actors, 'id: pakistan\n')).split(':')[0])
      const first = await answer()
      expect(first).toMatchObject({ __typename: 'ReadOnly', line: await line() })
      expect(first.file).toMatch(/actors\.yaml$/)
      expect(first.message).toContain(`Edit the actor "pakistan" in ${first.file}, line ${first.line}.`)
      await edit(actors, 'actors:\n', '\n\nactors:\n')
      await serving.said('Reloaded')
      expect((await answer()).line).toBe(first.line + 2)
      const { data } = await ask(readOnly('createTheme(theme: { slug: "new", title: "New" })'))
      expect(data.createTheme).toMatchObject({ file: expect.stringMatching(/themes\.yaml$/), line: null })
      await serving.stop()
    })
  })

  it('is no different for the command', async () => {
    const { stdout } = await claimgraph([
      'query',
      '-d',
      sample,
      readOnly('assessClaim(assessment: { claim: "cancellation", rationale: "So." })'),
    ])
    expect(JSON.parse(stdout).data.assessClaim).toMatchObject({
      __typename: 'ReadOnly',
      file: 'examples/russia-pakistan/analysis.yaml',
    })
  })
})
