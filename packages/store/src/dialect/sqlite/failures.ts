import SQLite from 'better-sqlite3'
import type { Statement } from '../../connection.ts'
import { BusyError, CannotOpenError, FullError } from '../../errors.ts'
import { DanglingReferenceError, RepeatedError } from '../../refusals.ts'

const codeOf = (error: unknown): string => (error instanceof SQLite.SqliteError ? error.code : '')

/** The columns of an insert, as {@link inserts} writes it. */
const columnsOf = (sql: string): readonly string[] =>
  (/\(([^)]*)\) values/.exec(sql)?.[1] ?? '').split(', ').map((column) => column.replaceAll('"', ''))

/** The table, columns and values of `UNIQUE constraint failed: claimThemes.claim, claimThemes.theme`. */
const repeated = (error: Error, { sql, parameters }: Statement): RepeatedError => {
  const unique = (error.message.split(': ')[1] ?? '').split(', ').map((name) => name.split('.'))
  const columns = columnsOf(sql)
  const values = unique.map(([, column = '']) => String(parameters[columns.indexOf(column)]))
  const names = unique.map(([, column]) => column)
  return new RepeatedError(unique[0]?.[0] ?? 'a table', names.join(', '), values.join(', '), { cause: error })
}

const repeatedCodes = new Set(['SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE'])

/**
 * What SQLite refused, in the store's own terms; anything unforeseen as it came.
 * @param last the statement that it refused
 */
export const failureOf = (error: unknown, last: Statement | undefined): unknown => {
  const code = codeOf(error)
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return new DanglingReferenceError(undefined, { cause: error })
  if (last && error instanceof Error && repeatedCodes.has(code)) return repeated(error, last)
  if (code.startsWith('SQLITE_BUSY')) return new BusyError({ cause: error })
  if (code === 'SQLITE_FULL') return new FullError({ cause: error })
  return error
}

const adviceFor = (code: string): string => {
  if (code === 'SQLITE_NOTADB') return 'the file is not a SQLite database'
  if (code.startsWith('SQLITE_BUSY')) return 'another process holds its lock; try again when it is done'
  if (code.startsWith('SQLITE_CORRUPT')) return 'the file is damaged; restore it from a copy'
  return 'expected a file, in a folder that exists, and both open to reading and writing: SQLite keeps its log beside the file even while it reads'
}

/** Why a database could not be opened. */
export const openingFailure = (file: string, error: unknown): unknown =>
  error instanceof SQLite.SqliteError || error instanceof TypeError
    ? new CannotOpenError(`sqlite:${file}`, adviceFor(codeOf(error)), { cause: error })
    : error
