import { type Expression, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { Condition } from '../where/where.ts'

/** The parent whose list is read, inside a statement that reads those of several. */
export const parent: Expression<string> = sql.ref('parent.value')

/**
 * That a list hangs on its parents by a table that holds, for each of its rows, the parent and the row's rank, in an
 * index that begins with them. It may be the table of the rows themselves.
 */
export interface Link {
  readonly table: keyof Tables
  /** The column that holds the parent; absent for a list that hangs on nothing. */
  readonly parent?: string
  /** The one parent that is meant, in the place of those that are asked for. */
  readonly of?: Expression<string>
  /** Where the columns of the listed row have copies in the table: the rank, and those that filters ask for. */
  readonly columns: Readonly<Partial<Record<string, string>>> & {
    readonly id?: string
    readonly rank?: string
  }
  /** Whether a row may hang on a parent more than once. @default false */
  readonly repeats?: boolean
}

/** That a list hangs on its parents by a set that has to be gathered whole. */
export interface Gathered {
  /** Selects, as `id`, what hangs on a parent. */
  readonly ids: (parent: Expression<string>) => RawBuilder<unknown>
}

/** Only few rows, or more than that: known when the statement runs. */
export interface Gate {
  /** Selects the rows that are few, or not. */
  readonly rows: RawBuilder<unknown>
  readonly few: boolean
}

/** So many rows are few: to look at each of them is nothing. */
export const fewRows = 1_000

/** A way to rows that meet a filter. */
export interface Way<Where> {
  readonly by: Link | Gathered
  /** What is left of the filter on this way. */
  readonly where: Where
  /** What must hold beside, of the id of the row. */
  readonly also?: ((id: Expression<string>) => Condition) | undefined
  /** The way is taken only then. */
  readonly when?: Gate | undefined
}

/** The ways that together lead to all rows that meet a filter, and to none of them twice. */
export type Ways<Where> = (where: Where) => readonly Way<Where>[]

/** The one way that always leads there. */
export const always =
  <Where>(by: Link | Gathered): Ways<Where> =>
  (where) => [{ by, where }]

/** One way where there are few rows of a sort, another where there are more. */
export const fewOrMany = <Where>(
  rows: RawBuilder<unknown>,
  few: readonly Way<Where>[],
  many: readonly Way<Where>[],
): readonly Way<Where>[] => [
  ...few.map((way) => ({ ...way, when: { rows, few: true } })),
  ...many.map((way) => ({ ...way, when: { rows, few: false } })),
]
