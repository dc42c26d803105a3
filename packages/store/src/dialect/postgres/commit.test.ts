import { connect, createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graph } from '../../fixtures/graph.ts'
import { type Postgres, startPostgres } from '../../fixtures/postgres.ts'
import { openStore, type Store } from '../../index.ts'

/** When the wire is cut: before the server hears of the next commit, or after, so that its answer is lost. */
type Cut = 'before' | 'after'

/** A wire to a server that can be cut at the next commit, once. */
const wireTo = async (port: number) => {
  let cut: Cut | undefined
  const server: Server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1')
    const end = (): void => {
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end)
    let isDeaf = false
    upstream.on('data', (data) => {
      if (isDeaf) end()
      else client.write(data)
    })
    client.on('data', (data) => {
      if (cut !== undefined && data.includes('commit\0')) {
        if (cut === 'before') end()
        isDeaf = true
        cut = undefined
      }
      upstream.write(data)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  return {
    port: typeof at === 'object' && at !== null ? at.port : 0,
    cutNextCommit: (when: Cut): void => {
      cut = when
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

describe('a change whose connection is lost while it is being written', () => {
  let server: Postgres
  let wire: Awaited<ReturnType<typeof wireTo>>
  let store: Store
  beforeAll(async () => {
    server = await startPostgres()
    const address = new URL(await server.address('cut'))
    wire = await wireTo(Number(address.port))
    address.port = String(wire.port)
    store = await openStore(address.href)
    await store.load(graph)
  }, 30_000)
  afterAll(async () => {
    await store.close()
    await wire.close()
    await server.stop()
  })

  it.each(['before', 'after'] as const)(
    'is made once, where it is cut %s the server hears of it',
    async (when) => {
      const { version: before = 0 } = (await store.write.find('theme', 'water')) ?? {}
      wire.cutNextCommit(when)
      const { version } = await store.write.update(
        { agent: 'Ada', agentKind: 'human' },
        'theme',
        'water',
        (theme) => ({
          ...theme,
          title: `${theme.title}!`,
        }),
      )
      expect(version).toBe(before + 1)
      const standing = await store.write.find('theme', 'water')
      expect(standing?.version).toBe(before + 1)
      expect(standing?.value.title).toBe(`Water${'!'.repeat(before)}`)
    },
  )

  it('is not said to be written or not, where nothing can tell', async () => {
    wire.cutNextCommit('after')
    await expect(store.load(graph)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' })
  })
})
