import type { CompiledQuery, RawBuilder } from 'kysely'

/** What a database must be able to do for the store. Everything else is the same SQL on all of them. */
export interface Connection {
  /** Runs one statement and gives its rows. */
  readonly all: <Row>(query: CompiledQuery<Row>) => Promise<readonly Row[]>
  /** Runs the statements in one transaction that takes the write lock first: all of them, or none. */
  readonly transaction: (statements: Iterable<CompiledQuery>) => Promise<void>
  /** The values as the right side of `in`, in one bound parameter, so that the text of a statement never changes. */
  readonly values: (values: readonly string[]) => RawBuilder<string>
  readonly close: () => Promise<void>
}
