import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Compiler } from '../../compiler.ts'
import { BadCursorError } from '../../errors.ts'
import type { RowAt } from './row.ts'

/** One step of an order, such as `date` or `date desc`. The first decides, the next where it leaves two things level. */
export type Sort<Field extends string> = Field | `${Field} desc`

const downwards = ' desc'

/** The largest whole numbers; beyond 2^53 JavaScript has no more of them. */
const largest = { integer: 2 ** 31 - 1, bigint: Number.MAX_SAFE_INTEGER }

/** The largest rank. */
export const maxRank = largest.integer

/** What things are sorted by. */
export interface Key {
  readonly value: Expression<unknown>
  /** Things without it stand last in either direction. @default false */
  readonly nullable?: boolean
  /** What the database keeps it as, where it is a whole number and no text. */
  readonly numeric?: keyof typeof largest
  /** No two things have the same, so that no further step is needed. @default false */
  readonly unique?: boolean
}

/** A key with its direction. */
export interface Step extends Key {
  readonly descending: boolean
}

/** The keys by which things of one kind can be sorted; `rank` is their order in the files, and unique. */
export type Keys<Row, Field extends string> = Readonly<
  Record<Field | 'rank', (row: RowAt<Row>, compiler: Compiler) => Key>
>

/** The key that every kind has. */
export const byRank = (row: RowAt<{ rank: number }>): Key => ({
  value: row('rank'),
  numeric: 'integer',
  unique: true,
})

/** The steps of an order. The last one is unique, so that no two things are level. */
export const stepsOf = <Row, Field extends string>(
  keys: Keys<Row, Field>,
  order: readonly Sort<Field | 'rank'>[],
  row: RowAt<Row>,
  compiler: Compiler,
): readonly Step[] => {
  const steps = [...order, 'rank' as const].map((sort) => {
    const descending = sort.endsWith(downwards)
    // Without its direction, a step is a field.
    const field = (descending ? sort.slice(0, -downwards.length) : sort) as Field | 'rank'
    return { ...keys[field](row, compiler), descending }
  })
  return steps.slice(0, steps.findIndex(({ unique = false }) => unique) + 1)
}

/** The order of the files, in which lists can be cut on an index alone. */
export const isRanked = ([first = 'rank']: readonly string[]): boolean =>
  first === 'rank' || first === `rank${downwards}`

/** Sorts by the steps, or the other way round. */
export const orderBy = (steps: readonly Step[], reversed: boolean): RawBuilder<unknown> =>
  sql.join(
    steps.map(({ value, nullable = false, descending }) => {
      const direction = descending === reversed ? sql`asc` : sql`desc`
      if (!nullable) return sql`${value} ${direction}`
      return sql`${value} ${direction} nulls ${reversed ? sql`first` : sql`last`}`
    }),
  )

/** A place in an order: the values of its keys. */
export type Place = readonly (string | number | null)[]

type Side = 'after' | 'before'

/** On one side of a value of one key; undefined where nothing can be. */
const beside = (
  { value, nullable = false, descending }: Step,
  at: string | number | null,
  side: Side,
): RawBuilder<SqlBool> | undefined => {
  if (at === null) return side === 'after' ? undefined : sql`${value} is not null`
  const beyond =
    descending === (side === 'after') ? sql<SqlBool>`${value} < ${at}` : sql<SqlBool>`${value} > ${at}`
  return nullable && side === 'after' ? sql<SqlBool>`(${beyond} or ${value} is null)` : beyond
}

const level = ({ value }: Step, at: string | number | null): RawBuilder<SqlBool> =>
  at === null ? sql`${value} is null` : sql`${value} = ${at}`

/** Whether a row stands on one side of a place. */
export const besidePlace = (
  [step, ...steps]: readonly Step[],
  [at, ...place]: Place,
  side: Side,
): RawBuilder<SqlBool> => {
  if (!step || at === undefined) return sql`1 = 0`
  const here = beside(step, at, side)
  if (steps.length === 0) return here ?? sql`1 = 0`
  const later = sql<SqlBool>`(${level(step, at)} and ${besidePlace(steps, place, side)})`
  return here ? sql`(${here} or ${later})` : later
}

/** How an order is called in cursors, such as `events date desc, rank`. */
const nameOf = (table: string, order: readonly string[]): string => `${table} ${order.join(', ') || 'rank'}`

/** Writes a place as an opaque text that remembers the list and the order that it belongs to. */
export const encodeCursor = (table: string, order: readonly string[], place: Place): string =>
  Buffer.from(JSON.stringify([nameOf(table, order), ...place])).toString('base64url')

const parse = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
}

const fits = ({ nullable = false, numeric }: Step, value: unknown): value is Place[number] => {
  if (value === null) return nullable
  if (!numeric) return typeof value === 'string'
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= largest[numeric]
}

/**
 * Reads a cursor.
 * @throws BadCursorError where it is none of ours, or one of another list or order
 */
export const decodeCursor = (
  table: string,
  order: readonly string[],
  steps: readonly Step[],
  cursor: string,
): Place => {
  const known: unknown = parse(cursor)
  const [name, ...place]: readonly unknown[] = Array.isArray(known) ? known : []
  const isOurs = name === nameOf(table, order) && place.length === steps.length
  const values = steps.flatMap((step, index) => {
    const value = place[index]
    return fits(step, value) ? [value] : []
  })
  if (isOurs && values.length === steps.length) return values
  const other = typeof name === 'string' && !isOurs ? name : undefined
  throw new BadCursorError(nameOf(table, order), other, cursor)
}
