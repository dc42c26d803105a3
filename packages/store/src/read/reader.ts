import type { Compilable } from 'kysely'
import type { Awaitable } from '../awaitable.ts'
import type { Compiler } from '../compiler.ts'
import type { Connection } from '../connection.ts'
import type { Tables } from '../tables.ts'
import type { ReadDialect } from './dialect.ts'

/** What a read needs: SQL for this database, and a way to run it. */
export interface Reader {
  readonly compiler: Compiler
  readonly connection: Connection
  readonly dialect: ReadDialect
}

/** The row of another table that is read beside each row, in the same statement. */
export interface Beside {
  /** What its columns are called by: `source` makes its title the column `source.title`. */
  readonly name: string
  readonly table: keyof Tables
  /** The column of the row that holds its id. */
  readonly by: string
  readonly columns: readonly string[]
}

/** What the caller will look at of each row. */
export interface Wanted {
  /** Known by this: two that are called the same ask for the same. */
  readonly shape: string
  /** The columns; others may be left out. All unless given. */
  readonly columns?: readonly string[] | undefined
  readonly beside: readonly Beside[]
}

/**
 * Answers for a batch of keys at once, each in the place of its key; undefined where there is none. So a query for each
 * key cannot be written.
 */
export interface Batch<Answer> {
  (keys: readonly string[], wanted?: Wanted): Awaitable<readonly (Answer | undefined)[]>
  /** The table that the keys are ids of, where its rows can be read beside others. */
  readonly table?: keyof Tables
  /** Whether other rows can be read beside these. @default false */
  readonly takesBeside?: boolean
}

/** Runs a query. */
export const rowsOf = <Row>(reader: Reader, query: Compilable<Row>): Awaitable<readonly Row[]> =>
  reader.connection.all(query.compile())
