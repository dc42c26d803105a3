import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore } from '@claimgraph/store'
import pg from 'pg'
import { runNode } from '../children.ts'
import { generatorVersion, seed } from '../generate/shape.ts'
import { timed } from '../say.ts'
import { shortSize } from '../sizes.ts'
import type { Cluster } from './cluster.ts'
import { copyToPostgres } from './copy.ts'
import { schemaDigest } from './schema-digest.ts'

/** What a database was made by: where it differs, the database is made anew. */
export const stampOf = async (): Promise<string> => `${generatorVersion}_${seed}_${await schemaDigest()}`

const importer = fileURLToPath(new URL('./import.ts', import.meta.url))

const removeOthers = async (folder: string, prefix: string, kept: string): Promise<void> => {
  for (const name of await readdir(folder))
    if (name.startsWith(prefix) && !name.startsWith(kept)) await rm(join(folder, name), { force: true })
}

/**
 * Gives the SQLite database of a dossier of so many claims, making it by our store's import where there is none.
 * @returns the path of the file
 */
export const prepareSqlite = async (folder: string, claims: number, stamp: string): Promise<string> => {
  await mkdir(folder, { recursive: true })
  const prefix = `claims_${claims}_`
  const name = `${prefix}${stamp}.db`
  const file = join(folder, name)
  if (existsSync(file)) return file
  await removeOthers(folder, prefix, name)
  await removeOthers(folder, 'draft', name)
  const draft = join(folder, `draft-${process.pid}.db`)
  await timed(`Importing ${shortSize(claims)} claims into SQLite`, () =>
    runNode([importer, String(claims), `sqlite:${draft}`]),
  )
  await rename(draft, file)
  return file
}

const databasesOf = async (client: pg.Client, prefix: string): Promise<readonly string[]> => {
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [prefix],
  )
  return rows.map(({ datname }) => datname)
}

const fill = async (address: string, file: string): Promise<void> => {
  const store = await openStore(address)
  await store.close()
  await copyToPostgres(file, address)
}

/**
 * Gives the PostgreSQL database with the rows of a SQLite database, copying them where there is none.
 * @returns its address
 */
export const preparePostgres = async (
  cluster: Cluster,
  claims: number,
  stamp: string,
  file: string,
): Promise<string> => {
  const prefix = `claims_${claims}_`
  const name = `${prefix}${stamp}`
  const client = new pg.Client({ connectionString: cluster.addressOf('postgres') })
  await client.connect()
  try {
    const known = await databasesOf(client, prefix)
    if (known.includes(name)) return cluster.addressOf(name)
    for (const stale of known) await client.query(`drop database "${stale}"`)
    const draft = `${prefix}draft`
    await client.query(`create database "${draft}"`)
    await timed(`Copying ${shortSize(claims)} claims into PostgreSQL`, () =>
      fill(cluster.addressOf(draft), file),
    )
    await client.query(`alter database "${draft}" rename to "${name}"`)
    return cluster.addressOf(name)
  } finally {
    await client.end()
  }
}
