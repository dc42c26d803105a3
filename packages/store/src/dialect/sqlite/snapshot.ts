import SQLite, { type Database } from 'better-sqlite3'
import type { Snapshot } from '../../connection.ts'
import { statementRunner } from './run.ts'

/** A second connection that stays at the state of its first read; a database in memory is copied. */
const openSnapshot = (database: Database): Database => {
  if (database.memory) return new SQLite(database.serialize())
  const opened = new SQLite(database.name, { readonly: true })
  opened.exec('begin')
  opened.prepare('select count(*) from sqlite_schema').get()
  return opened
}

/** Reads a database as it is now, whatever is written later. */
export const snapshotOf = (database: Database, onStatement: (sql: string) => void): Snapshot => {
  const opened = openSnapshot(database)
  const run = statementRunner(opened, onStatement)
  return {
    all: async (statement) => run(statement),
    close: async () => {
      opened.close()
    },
  }
}
