import SQLite, { type Database, type Statement } from 'better-sqlite3'
import { type CompiledQuery, sql } from 'kysely'
import type { Connection } from '../../connection.ts'
import { DanglingReferenceError } from '../../errors.ts'
import { migrate } from './migrate.ts'

/** Another process may hold the write lock this long before we give up. */
const busyTimeoutMs = 5_000

/** WAL lets readers and one writer work together; FULL makes a commit survive power loss. */
const configure = (database: Database): void => {
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
}

/** Prepared statements by their SQL: the text of a query is constant, so the list stays short. */
const statementCache = (database: Database): ((sql: string) => Statement) => {
  const statements = new Map<string, Statement>()
  return (text) => {
    const known = statements.get(text)
    if (known) return known
    const statement = database.prepare(text)
    statements.set(text, statement)
    return statement
  }
}

const isForeignKeyFailure = (error: unknown): boolean =>
  error instanceof SQLite.SqliteError && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'

/**
 * Opens a SQLite database, bringing its schema up to date.
 * @param file a path, or `:memory:`
 * @throws NewerStoreError where a later claimgraph wrote the database
 */
export const connectSqlite = (file: string): Connection => {
  const database = new SQLite(file, { timeout: busyTimeoutMs })
  configure(database)
  migrate(database)
  const prepare = statementCache(database)
  const runAll = database.transaction((statements: Iterable<CompiledQuery>) => {
    for (const { sql: text, parameters } of statements) prepare(text).run(...parameters)
  })
  return {
    // The row type is the compiled query's own: Kysely derived it from the columns selected.
    all: async <Row>({ sql: text, parameters }: CompiledQuery<Row>) =>
      prepare(text).all(...parameters) as Row[],
    transaction: async (statements) => {
      try {
        runAll.immediate(statements)
      } catch (error) {
        throw isForeignKeyFailure(error) ? new DanglingReferenceError({ cause: error }) : error
      }
    },
    values: (values) => sql<string>`(select value from json_each(${JSON.stringify(values)}))`,
    close: async () => {
      database.close()
    },
  }
}
