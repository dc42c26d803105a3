import { type Expression, sql } from 'kysely'
import type { Reader } from './reader.ts'

/** A row of a list that can be paged: the thing it hangs on (empty for a list of its own) and where it stands. */
export interface Listed {
  readonly parent: string
  /** Unique among the rows of one parent; the list is sorted by it. */
  readonly cursor: string | number
}

/** Which part of a list to read: `limit` rows after one place, before another, from the start or from the end. */
export interface Slice {
  readonly limit: number
  readonly after?: string | number
  readonly before?: string | number
  /** @default false */
  readonly fromEnd?: boolean
}

/** A part of a list, in the order of the list whichever end it was read from. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Whether rows lie beyond, on the side away from the end that was read from. */
  readonly more: boolean
}

const cut = <Row>(rows: readonly Row[], { limit, fromEnd = false }: Slice): Page<Row> => {
  const kept = rows.slice(0, limit)
  return { rows: fromEnd ? kept.toReversed() : kept, more: rows.length > limit }
}

const within = ({ after, before }: Slice) => {
  const bounds = [
    ...(after === undefined ? [] : [sql`"cursor" > ${after}`]),
    ...(before === undefined ? [] : [sql`"cursor" < ${before}`]),
  ]
  return bounds.length === 0 ? sql`` : sql`where ${sql.join(bounds, sql` and `)}`
}

/**
 * Reads the same slice of the list of each parent in one statement, by keyset and never by offset.
 * @param list selects the rows of all the parents
 */
export const pagesOf = async <Row extends Listed>(
  reader: Reader,
  list: Expression<Row>,
  parents: readonly string[],
  slice: Slice,
): Promise<ReadonlyMap<string, Page<Row>>> => {
  const direction = slice.fromEnd ? sql`desc` : sql`asc`
  const limit = slice.limit + 1
  const query =
    parents.length === 1
      ? sql<Row>`select * from ${list} as listed ${within(slice)} order by "cursor" ${direction} limit ${limit}`
      : sql<Row>`select * from (
          select listed.*, row_number() over (partition by parent order by "cursor" ${direction}) as nth
          from ${list} as listed ${within(slice)}
        ) as numbered where nth <= ${limit} order by parent, nth`
  const rows = await reader.connection.all(query.compile(reader.compiler))
  const byParent = Map.groupBy(rows, ({ parent }) => parent)
  return new Map(parents.map((parent) => [parent, cut(byParent.get(parent) ?? [], slice)]))
}

/** How many rows the list of each parent has. */
export const countsOf = async (
  reader: Reader,
  list: Expression<Listed>,
  parents: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const query = sql<{
    parent: string
    n: number
  }>`select parent, count(*) as n from ${list} as listed group by parent`
  const rows = await reader.connection.all(query.compile(reader.compiler))
  const counts = new Map(rows.map(({ parent, n }) => [parent, Number(n)]))
  return new Map(parents.map((parent) => [parent, counts.get(parent) ?? 0]))
}

/** A list that hangs on parents, ready to be read in pages or counted. */
export interface List<Row, Filter> {
  readonly pages: (
    parents: readonly string[],
    filter: Filter,
    slice: Slice,
  ) => Promise<ReadonlyMap<string, Page<Row>>>
  readonly counts: (parents: readonly string[], filter: Filter) => Promise<ReadonlyMap<string, number>>
}

/** The parent of a list that hangs on nothing. */
export const root = ''

/** Makes a list from the query of its rows. */
export const listOf = <Row extends Listed, Filter>(
  reader: Reader,
  select: (parents: readonly string[], filter: Filter) => Expression<Row>,
): List<Row, Filter> => ({
  pages: (parents, filter, slice) => pagesOf(reader, select(parents, filter), parents, slice),
  counts: (parents, filter) => countsOf(reader, select(parents, filter), parents),
})
