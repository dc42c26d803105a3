import { type CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { Reader } from '../reader.ts'
import { bind, compiledOnce, keysToCome } from '../statement.ts'
import { all, type Combined, type Condition } from '../where/where.ts'
import {
  besidePlace,
  decodeCursor,
  encodeCursor,
  isRanked,
  orderBy,
  type Place,
  type Sort,
  type Step,
  stepsOf,
} from './order.ts'
import { type Kind, type Listing, type Picked, pick, type RankedTable } from './pick.ts'
import { rowAt } from './row.ts'
import type { Ways } from './way.ts'

/** Which rows of a list, and in which order. */
export interface Query<Where, Field extends string> {
  readonly where?: Where | null | undefined
  /** The first decides, the next where it leaves two things level; the order of the files unless given. */
  readonly orderBy?: readonly Sort<Field | 'rank'>[] | null | undefined
}

/** Which part of a list to read: `limit` rows after one cursor, before another, from the start or from the end. */
export interface Slice {
  readonly limit: number
  readonly after?: string | undefined
  readonly before?: string | undefined
  /** @default false */
  readonly fromEnd?: boolean | undefined
}

/** A part of a list, in the order of the list whichever end it was read from. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Whether rows lie beyond, on the side away from the end that was read from. */
  readonly more: boolean
  /** Where a row of this page stands in the list. */
  readonly cursorOf: (row: Row) => string
}

/** How many rows a list has. */
export interface Count {
  /** At most {@link maxCount}. */
  readonly count: number
  /** Whether there are more than that. */
  readonly capped: boolean
}

/** Lists are counted no further: it would take longer the more there is. */
export const maxCount = 10_000

/** A list that hangs on parents, ready to be read in pages or counted: one statement for all parents together. */
export interface List<Row, Where, Field extends string> {
  /** @throws BadCursorError, TooManyConditionsError */
  readonly pages: (
    parents: readonly string[],
    query: Query<Where, Field>,
    slice: Slice,
  ) => Promise<ReadonlyMap<string, Page<Row>>>
  /** @throws TooManyConditionsError */
  readonly counts: (
    parents: readonly string[],
    query: Query<Where, Field>,
  ) => Promise<ReadonlyMap<string, Count>>
}

/** The parent of a list that hangs on nothing. */
export const root = ''

type Listed<Row> = Row & { readonly parent: string; readonly rank: number }

/** Each of the statements, one after the other. */
export const together = (statements: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  statements.length === 1
    ? sql`${statements[0]}`
    : sql.join(
        statements.map((statement, index) => sql`select * from (${statement}) as ${sql.ref(`way${index}`)}`),
        sql` union all `,
      )

const select = (
  { from, conditions, rank, repeats, limit: limited }: Picked<unknown>,
  bounds: readonly Condition[],
  steps: readonly Step[],
  { limit, fromEnd = false }: Slice,
): RawBuilder<unknown> =>
  sql`select ${rank} from ${from()} where ${all([...conditions, ...bounds])}
    ${repeats ? sql`group by ${rank}` : sql``} order by ${orderBy(steps, fromEnd)} ${limited(limit + 1)}`

/** The columns in which a row brings its place along. */
const keyColumns = (steps: readonly Step[]): RawBuilder<unknown> =>
  sql.join(steps.map(({ value }, index) => sql`${value} as ${sql.ref(`key${index}`)}`))

const placeOf = (row: object, steps: readonly Step[]): Place => {
  const columns = row as Readonly<Record<string, Place[number]>>
  return steps.map((_, index) => columns[`key${index}`] ?? null)
}

/** Places of cursors, or what stands for them in a statement that is compiled before they are known. */
interface Bounds {
  readonly after?: Place | undefined
  readonly before?: Place | undefined
}

const pageQuery = <Table extends RankedTable, Where extends Combined<Where>, Field extends string>(
  reader: Reader,
  listing: Listing<Table, Where, Field>,
  steps: readonly Step[],
  { where, orderBy: order }: Query<Where, Field>,
  slice: Slice,
  { after, before }: Bounds,
): CompiledQuery<Listed<Tables[Table]>> => {
  const ranked = isRanked(order ?? [])
  const picked = pick(reader, listing, where ?? ({} as Where), !ranked).map((way) => {
    const within = ranked ? steps.map((step) => ({ ...step, value: way.rank })) : steps
    const bounds = [
      ...(after ? [besidePlace(within, after, 'after')] : []),
      ...(before ? [besidePlace(within, before, 'before')] : []),
    ]
    return select(way, bounds, within, slice)
  })
  const page = reader.dialect.page({
    from: reader.dialect.each(keysToCome, 'parent'),
    table: listing.kind.table,
    picked: together(picked),
  })
  return sql<Listed<Tables[Table]>>`select parent.value as parent, listed.*, ${keyColumns(steps)}
    from ${page} order by parent.${sql.ref('key')}, ${orderBy(steps, slice.fromEnd ?? false)}`.compile(
    reader.compiler,
  )
}

/** Stands for the values of a place in a statement that is compiled before they are known. */
const placeToCome = (side: string, place: Place | undefined): Place | undefined =>
  place?.map((value, index) => (value === null ? null : `\u0000 ${side} ${index} to come`))

const pages = <Table extends RankedTable, Where extends Combined<Where>, Field extends string>(
  reader: Reader,
  listing: Listing<Table, Where, Field>,
): List<Tables[Table], Where, Field>['pages'] => {
  const { table, keys } = listing.kind
  const compiled = compiledOnce<Listed<Tables[Table]>>()
  return async (parents, query, slice) => {
    const order = query.orderBy ?? []
    const steps = stepsOf(keys, order, rowAt<Tables[Table]>('listed'), reader.compiler)
    const placeAt = (cursor: string | undefined) =>
      cursor === undefined ? undefined : decodeCursor(table, order, steps, cursor)
    const places = { after: placeAt(slice.after), before: placeAt(slice.before) }
    const coming = {
      after: placeToCome('after', places.after),
      before: placeToCome('before', places.before),
    }
    const shape = JSON.stringify([query.where, order, slice.limit, slice.fromEnd, coming])
    const statement = compiled(shape, () => pageQuery(reader, listing, steps, query, slice, coming))
    const bound = new Map<unknown, unknown>([
      [reader.connection.bound(keysToCome), reader.connection.bound(parents)],
      ...(coming.after ?? []).map((value, index) => [value, places.after?.[index]] as const),
      ...(coming.before ?? []).map((value, index) => [value, places.before?.[index]] as const),
    ])
    const rows = Map.groupBy(await reader.connection.all(bind(statement, bound)), (row) => row.parent)
    const cursorOf = (row: Tables[Table]) => encodeCursor(table, order, placeOf(row, steps))
    return new Map(parents.map((parent) => [parent, { ...cut(rows.get(parent) ?? [], slice), cursorOf }]))
  }
}

const cut = <Row>(rows: readonly Row[], { limit, fromEnd = false }: Slice) => {
  const kept = rows.slice(0, limit)
  return { rows: fromEnd ? kept.toReversed() : kept, more: rows.length > limit }
}

const countQuery = <Table extends RankedTable, Where extends Combined<Where>, Field extends string>(
  reader: Reader,
  listing: Listing<Table, Where, Field>,
  where: Where,
): CompiledQuery<{ parent: string; n: number }> => {
  const picked = pick(reader, listing, where, false).map(
    ({
      from,
      conditions,
      rank,
      repeats,
      limit,
    }) => sql`select 1 as one from ${from()} where ${all(conditions)}
      ${repeats ? sql`group by ${rank}` : sql``} ${limit(maxCount + 1)}`,
  )
  return sql<{ parent: string; n: number }>`select parent.value as parent, (
      select count(*) from (select * from (${together(picked)}) as counted limit ${maxCount + 1}) as capped
    ) as n from ${reader.dialect.each(keysToCome, 'parent')}`.compile(reader.compiler)
}

const counts = <Table extends RankedTable, Where extends Combined<Where>, Field extends string>(
  reader: Reader,
  listing: Listing<Table, Where, Field>,
): List<Tables[Table], Where, Field>['counts'] => {
  const compiled = compiledOnce<{ parent: string; n: number }>()
  return async (parents, { where }) => {
    const statement = compiled(JSON.stringify(where ?? {}), () =>
      countQuery(reader, listing, where ?? ({} as Where)),
    )
    const bound = new Map([[reader.connection.bound(keysToCome), reader.connection.bound(parents)]])
    const rows = await reader.connection.all(bind(statement, bound))
    return new Map(
      rows.map(({ parent, n }) => [parent, { count: Math.min(n, maxCount), capped: n > maxCount }]),
    )
  }
}

/** Makes a list from what is listed, and the ways to the rows of a parent. */
export const listOf = <Table extends RankedTable, Where extends Combined<Where>, Field extends string>(
  reader: Reader,
  kind: Kind<Table, Where, Field>,
  ways: Ways<Where>,
): List<Tables[Table], Where, Field> => {
  const listing = { kind, ways }
  return { pages: pages(reader, listing), counts: counts(reader, listing) }
}
