import { DatabaseError } from 'pg'
import { BusyError, CannotOpenError, FullError, TooSlowError } from '../../errors.ts'
import { references } from '../../references.ts'
import { DanglingReferenceError, RepeatedError } from '../../refusals.ts'
import { statementTimeoutMs } from './pool.ts'

/** The code of PostgreSQL (SQLSTATE) or, where the connection failed, of the operating system. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const lostCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03'])

/** What pg says, without a code, of a connection that ended under it. */
const lostWords = /^Connection terminated|connection error and is not queryable/

/** Whether the connection was lost or refused, so that a statement has no answer. */
export const isLost = (error: unknown): boolean =>
  lostCodes.has(codeOf(error)) ||
  codeOf(error).startsWith('08') ||
  (error instanceof Error && lostWords.test(error.message))

const rivalCodes = new Set(['40001', '40P01', '53300'])

/** Whether the same may succeed in a moment: others were in the way, or the server starts anew. */
export const mayPass = (error: unknown): boolean => isLost(error) || rivalCodes.has(codeOf(error))

/** Whether the server itself says that nothing of the transaction was written. */
export const isRolledBack = (error: unknown): boolean =>
  error instanceof DatabaseError && error.severity === 'ERROR'

/** The columns and values in `Key (theme)=(nowhere) is not present in table "themes".`, whatever the language. */
const keyIn = (detail: string | undefined): readonly [string, string] => {
  const [, columns = '', values = ''] = /\((.+)\)=\((.*)\)/s.exec(detail ?? '') ?? []
  return [columns.replaceAll('"', ''), values]
}

const danglingReference = (error: DatabaseError): DanglingReferenceError => {
  const [column, toId] = keyIn(error.detail)
  const broken = references.find((one) => one.table === error.table && one.column === column)
  return new DanglingReferenceError(broken && { toKind: broken.to, toId }, { cause: error })
}

const repeated = (error: DatabaseError): RepeatedError => {
  const [columns, values] = keyIn(error.detail)
  return new RepeatedError(error.table ?? 'a table', columns, values, { cause: error })
}

/** What pg says, without a code, where all connections stay in use. */
const busyWords = /^timeout exceeded when trying to connect/

const busyCodes = new Set(['55P03', '40001', '40P01'])

/** What PostgreSQL refused, in the store's own terms; anything unforeseen as it came. */
export const failureOf = (error: unknown, address: string): unknown => {
  const code = codeOf(error)
  if (isLost(error) || openingAdvice[code] !== undefined) return openingFailure(address, error)
  if (busyCodes.has(code) || (error instanceof Error && busyWords.test(error.message)))
    return new BusyError({ cause: error })
  if (!(error instanceof DatabaseError)) return error
  if (code === '23503') return danglingReference(error)
  if (code === '23505') return repeated(error)
  if (code === '53100') return new FullError({ cause: error })
  if (code === '57014') return new TooSlowError(statementTimeoutMs, { cause: error })
  return error
}

const openingAdvice: Readonly<Record<string, string>> = {
  '28P01': 'the server refuses the password; check user and password in the address',
  '28000':
    'the server does not let this user in; check the address and the rules of the server (pg_hba.conf)',
  '3D000': 'there is no such database on the server; create it (createdb), or correct the address',
  '42501': 'the user may not do this; grant it the right to create tables and to read and write them',
  '53300': 'the server has no connection to spare; raise its max_connections, or stop what holds them',
  ENOTFOUND: 'there is no host of this name; check the address',
}

const lostAdvice = 'check that a PostgreSQL server runs there and can be reached from here, then try again'

/** An address that may be shown: without its password. */
const shown = (address: string): string => {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined) return 'the PostgreSQL database'
  return `${url.protocol}//${url.username === '' ? '' : `${url.username}@`}${url.host}${url.pathname}`
}

/** Why a database could not be reached. */
export const openingFailure = (address: string, error: unknown): CannotOpenError =>
  new CannotOpenError(shown(address), openingAdvice[codeOf(error)] ?? lostAdvice, { cause: error })
