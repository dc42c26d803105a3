import type { CompiledQuery, RawBuilder } from 'kysely'
import type { Awaitable } from './awaitable.ts'
import type { Tables } from './tables.ts'

/** One statement with the values of its parameters. */
export type Statement = Pick<CompiledQuery, 'sql' | 'parameters'>

/**
 * The work of a transaction: it yields statements, is given the rows of each, and returns a result. Written so, the
 * same work runs in one go on SQLite, where nothing else can come between, and asynchronously on PostgreSQL.
 */
export type Work<Result> = Generator<Statement, Result, readonly unknown[]>

/** Runs a statement inside a transaction and gives its rows: `const rows = yield* ask(query)`. */
export function* ask<Row>(query: CompiledQuery<Row>): Work<readonly Row[]> {
  // The row type is the compiled query's own: Kysely derived it from the columns selected.
  return (yield query) as readonly Row[]
}

/** What a transaction may need beside its work. */
export interface TransactionOptions<Result = unknown> {
  /**
   * Whether the work can be called again from the start: where the database gave up on the transaction, and it is
   * certain that nothing was written.
   * @default true
   */
  readonly repeatable?: boolean
  /**
   * Whether so much is written that references are checked for all rows together at the end, and no statement is
   * given a time.
   * @default false
   */
  readonly bulk?: boolean
  /**
   * A query that has rows if, and only if, the transaction was written: asked where the connection was lost at the
   * very moment of writing. Without one it is then not known.
   */
  readonly proof?: (result: Result) => Statement | undefined
}

/** A reader that sees the database as it was at one moment, whatever is written meanwhile. */
export interface Snapshot {
  readonly all: (statement: Statement) => Promise<readonly unknown[]>
  readonly close: () => Promise<void>
}

/** What a database must be able to do for the store. Everything else is the same SQL on all of them. */
export interface Connection {
  /** Runs one statement and gives its rows. */
  readonly all: <Row>(query: CompiledQuery<Row>) => Awaitable<readonly Row[]>
  /** Runs work that only reads, all of it at one moment. */
  readonly read: <Result>(work: () => Work<Result>) => Promise<Result>
  /**
   * Runs the work in one transaction that takes the write lock first: all of it is written, or nothing. So what the
   * work reads cannot change before it writes.
   * @throws DanglingReferenceError, RepeatedError, BusyError, OutcomeUnknownError
   */
  readonly transaction: <Result>(
    work: () => Work<Result>,
    options?: TransactionOptions<Result>,
  ) => Promise<Result>
  /** The values as the right side of `in`, in one bound parameter, so that the text of a statement never changes. */
  readonly values: (values: readonly string[]) => RawBuilder<string>
  /** The statements that insert rows into a table, as the database does it fastest. */
  readonly inserts: <Table extends keyof Tables>(
    table: Table,
    rows: readonly Tables[Table][],
  ) => Iterable<Statement>
  readonly snapshot: () => Promise<Snapshot>
  readonly close: () => Promise<void>
}
