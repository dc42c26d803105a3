import { readDossier } from '@claimgraph/dossier'
import type { Graph } from '@claimgraph/model'
import { openStore, type Store, type StoreOptions } from '@claimgraph/store'
import { type Postgres, startPostgres } from '@claimgraph/store/fixtures/postgres'
import { sample } from './claimgraph.ts'

/** The kinds of database that the store runs on. */
export const databases = ['SQLite', 'PostgreSQL'] as const

/** One kind of database, made ready for a test file. */
export interface TestDatabase {
  /** Opens an empty store. */
  readonly open: (options?: StoreOptions) => Promise<Store>
  readonly stop: () => Promise<void>
}

let made = 0

const onPostgres = (server: Postgres): TestDatabase => ({
  open: async (options) => {
    made += 1
    return openStore(await server.address(`store${made}`), options)
  },
  stop: server.stop,
})

const inMemory: TestDatabase = {
  open: (options) => openStore('sqlite::memory:', options),
  stop: async () => {},
}

/** Starts a database: of SQLite in memory, or of PostgreSQL on a server of its own. */
export const startDatabase = async (kind: (typeof databases)[number]): Promise<TestDatabase> =>
  kind === 'SQLite' ? inMemory : onPostgres(await startPostgres())

/** The graph of the sample dossier. @throws Error where it has errors */
export const sampleGraph = async (): Promise<Graph> => {
  const { graph } = await readDossier(sample)
  if (!graph) throw new Error('The sample has errors.')
  return graph
}
