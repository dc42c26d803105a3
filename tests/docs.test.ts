import { once } from 'node:events'
import { createServer } from 'node:net'
import { startPostgres } from '@claimgraph/store/fixtures/postgres'
import { describe, expect, it, vi } from 'vitest'
import { faultsOf } from './page.ts'

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('There is no port.')
  return address.port
}

/** Pages are followed step by step, and some print all briefings of the sample again and again. */
const timeout = 180_000

describe('a page of docs, followed step by step', () => {
  it.each([
    'author-a-dossier.md',
    'changing-the-graph.md',
    'check-in-ci.md',
    'citations.md',
    'dossier-in-and-out.md',
    'query-the-graph.md',
    'scripting-builds.md',
    'scripting-shards.md',
    'theme-a-briefing.md',
  ])('%s says what comes of it', { timeout }, async (page) => {
    expect(await faultsOf(page, await freePort())).toEqual([])
  })

  it('printing-with-workers.md says what comes of it, where DB is a database of PostgreSQL', {
    timeout,
  }, async () => {
    const postgres = await startPostgres()
    try {
      vi.stubEnv('DB', await postgres.address('graph'))
      expect(await faultsOf('printing-with-workers.md', await freePort())).toEqual([])
    } finally {
      vi.unstubAllEnvs()
      await postgres.stop()
    }
  })
})
