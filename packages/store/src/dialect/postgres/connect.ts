import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { Connection, Snapshot, Statement, Work } from '../../connection.ts'
import { runSteps } from '../../drive.ts'
import { failureOf, mayPass } from './failures.ts'
import { inserts } from './inserts.ts'
import { migrate } from './migrate.ts'
import { createPool } from './pool.ts'
import { retrying } from './retry.ts'
import { type Run, statementRunner } from './run.ts'
import { NotWritten, transact } from './transaction.ts'
import { inTurn } from './turn.ts'

/** Others may be writing this long before we give up. */
const busyTimeoutMs = 5_000

/** How many connections to the server one process holds at most. */
const maxConnections = 10

const readAtOnce = async <Result>(pool: Pool, run: Run, work: () => Work<Result>): Promise<Result> => {
  const snapshot = await snapshotOf(pool, run)
  try {
    return await runSteps(work(), snapshot.all)
  } finally {
    await snapshot.close()
  }
}

const snapshotOf = async (pool: Pool, run: Run): Promise<Snapshot> => {
  const client = await pool.connect()
  const end = async (): Promise<void> => {
    try {
      await client.query('rollback')
      client.release()
    } catch {
      client.release(true)
    }
  }
  try {
    await client.query('begin isolation level repeatable read read only')
    return { all: (statement) => run(client, statement), close: end }
  } catch (error) {
    client.release(true)
    throw error
  }
}

/**
 * Connects to a PostgreSQL database, bringing its schema up to date.
 * @param address such as `postgres://user:password@host:5432/database`
 * @throws CannotOpenError, and NewerStoreError where a later claimgraph wrote the database
 */
export const connectPostgres = async (
  address: string,
  onStatement: (sql: string) => void,
): Promise<Connection> => {
  const pool = createPool(address, maxConnections)
  const run = statementRunner(onStatement)
  const inWriteTurn = inTurn(busyTimeoutMs)
  const named = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work
    } catch (error) {
      throw failureOf(error instanceof NotWritten ? error.cause : error, address)
    }
  }
  try {
    await named(migrate(pool))
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    // The row type is the compiled query's own: Kysely derived it from the columns selected.
    all: <Row>(query: Statement) =>
      named(retrying(() => run(pool, query), mayPass)) as Promise<readonly Row[]>,
    read: (work) => named(retrying(() => readAtOnce(pool, run, work), mayPass)),
    transaction: (work, options = {}) =>
      named(
        inWriteTurn(() =>
          options.repeatable === false
            ? transact(pool, run, work, options)
            : retrying(
                () => transact(pool, run, work, options),
                (error) => error instanceof NotWritten || mayPass(error),
              ),
        ),
      ),
    values: (values) => sql<string>`(select unnest(${values}::text[]))`,
    inserts,
    snapshot: () => named(snapshotOf(pool, run)),
    close: () => pool.end(),
  }
}
