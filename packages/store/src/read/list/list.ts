import { type CompiledQuery, type RawBuilder, sql } from 'kysely'
import { type Awaitable, after } from '../../awaitable.ts'
import type { Tables } from '../../tables.ts'
import { grouped, type Placed } from '../batch.ts'
import type { Reader } from '../reader.ts'
import { bind, madeOnce, toCome, type Waiting, waitingFor } from '../statement.ts'
import { all, type Combined, type Condition } from '../where/where.ts'
import { type Count, counts } from './count.ts'
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
import {
  type Kind,
  type Listing,
  type Picked,
  pick,
  pickBy,
  type RankedTable,
  straightWay,
  together,
} from './pick.ts'
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

/** A list that hangs on parents, ready to be read in pages or counted: one statement for all parents together. */
export interface List<Row, Where, Field extends string> {
  /**
   * The page of each parent, in the order of the parents.
   * @param columns what the caller will look at of each row; others may be left out. All unless given
   * @throws BadCursorError, TooManyConditionsError
   */
  readonly pages: (
    parents: readonly string[],
    query: Query<Where, Field>,
    slice: Slice,
    columns?: readonly string[],
  ) => Awaitable<readonly Page<Row>[]>
  /** @throws TooManyConditionsError */
  readonly counts: (parents: readonly string[], query: Query<Where, Field>) => Awaitable<readonly Count[]>
}

/** The parent of a list that hangs on nothing. */
export const root = ''

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

/** What a page is read for, once its parents and the places of its cursors are known. */
interface Asked<Where, Field extends string> {
  readonly parents: readonly string[]
  readonly query: Query<Where, Field>
  readonly slice: Slice
  readonly columns: readonly string[] | undefined
  readonly steps: readonly Step[]
  /** Places of cursors, or what stands for them in a statement that is compiled before they are known. */
  readonly after: Place | undefined
  readonly before: Place | undefined
}

const pageQuery = <Table extends RankedTable, Where extends Combined<Where>, Field extends string>(
  reader: Reader,
  listing: Listing<Table, Where, Field>,
  { parents, query, slice, columns, steps, after: from, before: to }: Asked<Where, Field>,
): CompiledQuery<Placed<Tables[Table]>> => {
  const { where, orderBy: order } = query
  const shown = sql.join([
    ...(columns?.map((name) => sql.ref(`listed.${name}`)) ?? [sql`listed.*`]),
    keyColumns(steps),
  ])
  const ranked = isRanked(order ?? [])
  const cutOf = ({ rank }: Picked<unknown>) => {
    const within = ranked ? steps.map((step) => ({ ...step, value: rank })) : steps
    const bounds = [
      ...(from ? [besidePlace(within, from, 'after')] : []),
      ...(to ? [besidePlace(within, to, 'before')] : []),
    ]
    return { within, bounds }
  }
  const [parent, ...others] = parents
  const way = ranked && others.length === 0 ? straightWay(listing, where ?? ({} as Where), parent) : undefined
  if (way) {
    const picked = pickBy(reader, listing.kind, way, true)
    const { within, bounds } = cutOf(picked)
    return sql<Placed<Tables[Table]>>`select 0 as asked, ${shown} from ${picked.from()}
      where ${all([...picked.conditions, ...bounds])}
      order by ${orderBy(within, slice.fromEnd ?? false)} ${picked.limit(slice.limit + 1)}`.compile(
      reader.compiler,
    )
  }
  const picked = pick(reader, listing, where ?? ({} as Where), !ranked).map((one) => {
    const { within, bounds } = cutOf(one)
    return select(one, bounds, within, slice)
  })
  const page = reader.dialect.page({
    from: reader.dialect.each(parents, 'parent'),
    table: listing.kind.table,
    picked: together(picked),
  })
  return sql<Placed<Tables[Table]>>`select parent.${sql.ref('key')} as asked, ${shown}
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
  const { dialect, connection } = reader
  const waitingOf = madeOnce<Waiting<Placed<Tables[Table]>>>()
  const stepsBy = madeOnce<readonly Step[]>()
  return (parents, query, slice, columns) => {
    const order = query.orderBy ?? []
    const steps = stepsBy(order.join(), () =>
      stepsOf(keys, order, rowAt<Tables[Table]>('listed'), reader.compiler),
    )
    const placeAt = (cursor: string | undefined) =>
      cursor === undefined ? undefined : decodeCursor(table, order, steps, cursor)
    const [from, to] = [placeAt(slice.after), placeAt(slice.before)]
    const coming = {
      parents: toCome(parents),
      after: placeToCome('after', from),
      before: placeToCome('before', to),
    }
    const shape = JSON.stringify([query.where, order, slice.limit, slice.fromEnd, columns, coming])
    const waiting = waitingOf(shape, () =>
      waitingFor(pageQuery(reader, listing, { ...coming, query, slice, columns, steps }), [
        dialect.bound(coming.parents),
        coming.parents[0],
        ...(coming.after ?? []),
        ...(coming.before ?? []),
      ]),
    )
    const values = [dialect.bound(parents), parents[0], ...(from ?? []), ...(to ?? [])]
    const cursorOf = (row: Tables[Table]) => encodeCursor(table, order, placeOf(row, steps))
    return after(grouped(parents, connection.all(bind(waiting, values))), (lists) =>
      lists.map((rows) => ({ ...cut(rows, slice), cursorOf })),
    )
  }
}

const cut = <Row>(rows: readonly Row[], { limit, fromEnd = false }: Slice) => {
  const kept = rows.length > limit ? rows.slice(0, limit) : rows
  return { rows: fromEnd ? kept.toReversed() : kept, more: rows.length > limit }
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
