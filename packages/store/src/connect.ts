import { sqliteCompiler } from './dialect/sqlite/compiler.ts'
import { connectSqlite } from './dialect/sqlite/connect.ts'
import { sqliteReading } from './dialect/sqlite/reading.ts'
import { UnknownStoreError } from './errors.ts'
import type { Reader } from './read/reader.ts'

/** Whoever needs no PostgreSQL does not wait for it to be read in. */
const connectToPostgres = async (address: string, onStatement: (sql: string) => void): Promise<Reader> => {
  const { connectPostgres, postgresCompiler, postgresReading } = await import('./dialect/postgres/index.ts')
  const connection = await connectPostgres(address, onStatement)
  return { connection, compiler: postgresCompiler, dialect: postgresReading }
}

/**
 * Connects to a database and brings its schema up to date.
 * @param onStatement is told the SQL of each statement just before it runs
 * @throws UnknownStoreError, CannotOpenError, NewerStoreError
 */
export const connect = async (
  address: string,
  onStatement: (sql: string) => void = () => {},
): Promise<Reader> => {
  const file = /^sqlite:(.+)$/.exec(address)?.[1]
  if (file !== undefined)
    return { connection: connectSqlite(file, onStatement), compiler: sqliteCompiler, dialect: sqliteReading }
  if (/^postgres(?:ql)?:/.test(address)) return connectToPostgres(address, onStatement)
  throw new UnknownStoreError(address)
}
