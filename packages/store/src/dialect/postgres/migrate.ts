import type { Pool, PoolClient } from 'pg'
import { NewerStoreError } from '../../errors.ts'
import { migrations } from '../../migrations/index.ts'
import type { Words } from '../../migrations/words.ts'
import { codeOf } from './failures.ts'
import { lexemes } from './words.ts'

/** "C" compares text by bytes, as SQLite does. */
const words: Words = {
  text: 'text collate "C"',
  clustered: '',
  place: 'bigint',
  findsWords: [`create index search_by_words on search using gin ((${lexemes('words')}))`],
}

/** Any number that nothing else on the server locks: the first eight letters of "claimgraph" in ASCII. */
const migrationLock = '7164771943283352944'

const undefinedTable = '42P01'

const checked = (version: number): number => {
  if (version > migrations.length) throw new NewerStoreError(version, migrations.length)
  return version
}

const versionIn = async (on: Pool | PoolClient): Promise<number> => {
  const { rows } = await on.query<{ version: number }>('select version from claimgraph')
  return checked(rows[0]?.version ?? 0)
}

const versionOf = async (pool: Pool): Promise<number> => {
  try {
    return await versionIn(pool)
  } catch (error) {
    if (codeOf(error) === undefinedTable) return 0
    throw error
  }
}

const bringUp = async (client: PoolClient): Promise<void> => {
  await client.query(`select pg_advisory_xact_lock(${migrationLock})`)
  await client.query('create table if not exists claimgraph (version integer not null)')
  const version = await versionIn(client)
  for (const step of migrations.slice(version))
    for (const statement of step(words)) await client.query(statement)
  await client.query('delete from claimgraph')
  await client.query('insert into claimgraph (version) values ($1)', [migrations.length])
}

/**
 * Brings a database to the newest schema in one transaction under a lock, so that a crash leaves the old schema whole
 * and two processes do not collide. A database that is up to date is only read.
 * @throws NewerStoreError where a later claimgraph wrote the database
 */
export const migrate = async (pool: Pool): Promise<void> => {
  if ((await versionOf(pool)) === migrations.length) return
  const client = await pool.connect()
  let failure: unknown
  try {
    await client.query('begin')
    await client.query('set local statement_timeout = 0')
    await bringUp(client)
    await client.query('commit')
  } catch (error) {
    failure = error
    throw error
  } finally {
    // A connection whose transaction failed is thrown away, and the transaction with it.
    client.release(failure !== undefined)
  }
}
