import SQLite from 'better-sqlite3'
import { openingFailure } from './failures.ts'

/** The version of the schema of a database, which is only read. @throws CannotOpenError */
export const sqliteVersion = (file: string): number => {
  let database: SQLite.Database | undefined
  try {
    database = new SQLite(file, { readonly: true, fileMustExist: true })
    return Number(database.pragma('user_version', { simple: true }))
  } catch (error) {
    throw openingFailure(file, error)
  } finally {
    database?.close()
  }
}
