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
  /** In SQLite alone: PostgreSQL is not even started. */
  readonly sqlite: (claims: number) => Promise<Dossier>
  readonly both: (claims: number) => Promise<Dossier>
  readonly close: () => Promise<void>
}

/** Opens the data of a benchmark. PostgreSQL is started when it is first asked for. */
export const openData = async (fresh: boolean): Promise<Data> => {
  const folder = dataFolder
  if (fresh) await rm(folder, { recursive: true, force: true })
  const stamp = await stampOf()
  let cluster: Promise<Cluster> | undefined
  const sqlite = async (claims: number): Promise<Dossier> => {
    const file = await prepareSqlite(folder, claims, stamp)
    return { claims, file, address: { sqlite: `sqlite:${file}`, postgres: undefined } }
  }
  const running = (): Promise<Cluster> => {
    const place = join(folder, 'postgres')
    cluster ??= startCluster(place, !existsSync(join(place, 'PG_VERSION')))
    return cluster
  }
  return {
    sqlite,
    both: async (claims) => {
      const dossier = await sqlite(claims)
      try {
        const postgres = await preparePostgres(await running(), claims, stamp, dossier.file)
        return { ...dossier, address: { ...dossier.address, postgres } }
      } catch (error) {
        say(`There is no PostgreSQL to ask: ${error}`)
        return dossier
      }
    },
    close: async () => {
      // One that did not start was told of when it was asked for.
      const started = await cluster?.catch(() => undefined)
      await started?.stop()
    },
  }
}
