import SQLite, { type Database } from 'better-sqlite3'
import { sql } from 'kysely'
import type { Connection, Statement, TransactionOptions, Work } from '../../connection.ts'
import { runStepsAtOnce } from '../../drive.ts'
import { failureOf, openingFailure } from './failures.ts'
import { inserts } from './inserts.ts'
import { migrate } from './migrate.ts'
import { withPatience } from './patience.ts'
import { statementRunner } from './run.ts'
import { snapshotOf } from './snapshot.ts'
import { turnOf } from './turn.ts'

/** Another process may hold the write lock this long before we give up. */
const busyTimeoutMs = 5_000

/** So much of the file is read through memory that the system shares, without copying pages or asking for each. */
const mappedBytes = 2 ** 31

/** Pages that are kept once changed or read, in KiB: SQLite's own 2 MB hold the top of an index and little else. */
const cacheKib = 32 * 1024

/** WAL lets readers and one writer work together; FULL makes a commit survive power loss. */
const configure = (database: Database): void => {
  database.pragma(`mmap_size = ${mappedBytes}`)
  database.pragma(`cache_size = -${cacheKib}`)
  withPatience(() => database.pragma('journal_mode = WAL'), busyTimeoutMs)
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
}

const open = (file: string): Database => {
  let database: Database | undefined
  try {
    database = new SQLite(file, { timeout: busyTimeoutMs })
    configure(database)
    migrate(database)
    return database
  } catch (error) {
    database?.close()
    throw openingFailure(file, error)
  }
}

/**
 * Opens a SQLite database, bringing its schema up to date.
 * @param file a path, or `:memory:`
 * @throws CannotOpenError, and NewerStoreError where a later claimgraph wrote the database
 */
export const connectSqlite = (file: string, onStatement: (sql: string) => void): Connection => {
  const database = open(file)
  const run = statementRunner(database, onStatement)
  const turn = turnOf(database)
  const transact = <Result>(
    work: () => Work<Result>,
    { bulk = false }: TransactionOptions<Result>,
  ): Result => {
    turn.end()
    let last: Statement | undefined
    const runNext = (statement: Statement): readonly unknown[] => {
      last = statement
      return run(statement)
    }
    // References are then checked by the work itself, for all rows of a table together.
    if (bulk) database.pragma('foreign_keys = OFF')
    try {
      return database.transaction(() => runStepsAtOnce(work(), runNext)).immediate()
    } catch (error) {
      throw failureOf(error, last)
    } finally {
      if (bulk) database.pragma('foreign_keys = ON')
    }
  }
  return {
    // The row type is the compiled query's own: Kysely derived it from the columns selected.
    all: <Row>(query: Statement) => {
      turn.begin()
      return run(query) as readonly Row[]
    },
    read: async (work) => {
      turn.end()
      return database.transaction(() => runStepsAtOnce(work(), run)).deferred()
    },
    transaction: async (work, options = {}) => transact(work, options),
    values: (values) => sql<string>`(select value from json_each(${JSON.stringify(values)}))`,
    inserts,
    snapshot: async () => {
      turn.end()
      return snapshotOf(database, onStatement)
    },
    close: async () => {
      turn.end()
      database.close()
    },
  }
}
