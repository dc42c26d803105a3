import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Cluster, startCluster } from '../data/cluster.ts'
import { dataFolder } from '../data/folder.ts'
import { preparePostgres, prepareSqlite, stampOf } from '../data/prepare.ts'
import { say } from '../say.ts'

/** One dossier in both databases. */
export interface Dossier {
  readonly claims: number
  /** The file of the SQLite database. */
  readonly file: string
  /** The addresses under which our store opens it; none where there is no PostgreSQL. */
  readonly address: { readonly sqlite: string; readonly postgres: string | undefined }
}

/** The databases that the benchmark reads, made where they are not there yet. */
export interface Data {
  readonly sqlite: (claims: number) => Promise<Pick<Dossier, 'claims' | 'file'>>
  readonly both: (claims: number) => Promise<Dossier>
  readonly close: () => Promise<void>
}

/** Opens the data of a benchmark. PostgreSQL is started when it is first asked for. */
export const openData = async (fresh: boolean): Promise<Data> => {
  const folder = dataFolder
  if (fresh) await rm(folder, { recursive: true, force: true })
  const stamp = await stampOf()
  let cluster: Promise<Cluster> | undefined
  const sqlite = async (claims: number) => ({ claims, file: await prepareSqlite(folder, claims, stamp) })
  const running = (): Promise<Cluster> => {
    const place = join(folder, 'postgres')
    cluster ??= startCluster(place, !existsSync(join(place, 'PG_VERSION')))
    return cluster
  }
  return {
    sqlite,
    both: async (claims) => {
      const { file } = await sqlite(claims)
      const postgres = await running()
        .then((started) => preparePostgres(started, claims, stamp, file))
        .catch((error: unknown) => say(`There is no PostgreSQL to ask: ${error}`))
      return { claims, file, address: { sqlite: `sqlite:${file}`, postgres: postgres ?? undefined } }
    },
    close: async () => {
      await (await cluster)?.stop()
    },
  }
}
