import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { Reader } from '../reader.ts'
import { type Combined, type Condition, type Conditions, conditionsOf, scopeOf } from '../where/where.ts'
import type { Keys } from './order.ts'
import { type RowAt, rowAt } from './row.ts'
import { fewRows, type Gate, type Gathered, type Link, parent, type Way, type Ways } from './way.ts'

/** The tables whose rows are things with an id and a place in the order of the files. */
export type RankedTable = {
  [Table in keyof Tables]: Tables[Table] extends { id: string; rank: number } ? Table : never
}[keyof Tables]

/** What is listed: the rows of a table, with the filters and the orders that they know. */
export interface Kind<Table extends RankedTable, Where extends Combined<Where>, Field extends string> {
  readonly table: Table
  readonly conditions: Conditions<Where, Tables[Table]>
  readonly keys: Keys<Tables[Table], Field>
  /** What holds of every row that is listed at all. */
  readonly always?: (row: RowAt<Tables[Table]>) => Condition
}

/** A list: what is listed, and the ways to the rows of a parent that meet a filter. */
export interface Listing<Table extends RankedTable, Where extends Combined<Where>, Field extends string> {
  readonly kind: Kind<Table, Where, Field>
  readonly ways: Ways<Where>
}

/**
 * Rows of the list of one parent, as parts of a statement: what is left is how many, from where, in which order. All
 * rows of the list are picked by several of them together, none of them twice.
 */
export interface Picked<Row> {
  /** The tables, those of the columns included that were asked for until now. */
  readonly from: () => RawBuilder<unknown>
  readonly row: RowAt<Row>
  readonly conditions: readonly (Condition | undefined)[]
  readonly rank: Expression<number>
  readonly id: Expression<string>
  /** Whether a row may come more than once, so that the rows have to be grouped by rank. */
  readonly repeats: boolean
  /** Limits the rows to so many, or to none where this is not the way. */
  readonly limit: (most?: number) => RawBuilder<unknown>
}

/** As a limit, a gate is asked once, before any row is looked at, and leaves the order to the index. */
const limitOf = (gate: Gate | undefined, most: number | undefined): RawBuilder<unknown> => {
  if (!gate) return most === undefined ? sql`` : sql`limit ${most}`
  const n = sql`(select count(*) from (${gate.rows} limit ${sql.lit(fewRows + 1)}) as counted)`
  const isOpen = gate.few ? sql`${n} <= ${sql.lit(fewRows)}` : sql`${n} > ${sql.lit(fewRows)}`
  return sql`limit case when ${isOpen} then ${sql.lit(most ?? Number.MAX_SAFE_INTEGER)} else 0 end`
}

type Picking<Table extends RankedTable> = Omit<Picked<Tables[Table]>, 'conditions' | 'limit'> & {
  readonly hangs: Condition | undefined
}

/** The rows themselves, beside what was gathered of them. */
const gathered = <Table extends RankedTable>(
  table: Table,
  held: RawBuilder<unknown>,
  column: string,
): Picking<Table> => {
  // In this order, for the planner cannot know how few there are.
  const rows = sql`(select distinct * from (${held}) as found) as held cross join ${sql.table(table)} as listed`
  return {
    from: () => rows,
    hangs: sql<SqlBool>`${sql.ref(`listed.${column}`)} = ${sql.ref(`held.${column}`)}`,
    row: rowAt<Tables[Table]>('listed'),
    rank: sql.ref('listed.rank'),
    id: sql.ref('listed.id'),
    repeats: false,
  }
}

/** The table that the list hangs by, with the rows themselves beside it where it has no copy of what is asked for. */
const linked = <Table extends RankedTable>(
  kindTable: Table,
  link: Link,
  needsRow: boolean,
): Picking<Table> => {
  const isOwn = link.table === kindTable
  const column = <Value>(name: string) => sql.ref<Value>(isOwn ? `listed.${name}` : `link.${name}`)
  let joined = needsRow && !isOwn
  const row: RowAt<Tables[Table]> = (name) => {
    const copy = link.columns[name]
    if (isOwn || copy !== undefined) return column(copy ?? name)
    joined = true
    return rowAt<Tables[Table]>('listed')(name)
  }
  const rank = column<number>(link.columns.rank ?? 'rank')
  const own = sql`${sql.table(kindTable)} as listed`
  const table = sql`${sql.table(link.table)} as link`
  const beside = sql`${table} join ${own} on ${sql.ref('listed.rank')} = ${rank}`
  return {
    from: () => (isOwn ? own : joined ? beside : table),
    hangs:
      link.parent === undefined ? undefined : sql<SqlBool>`${column(link.parent)} = ${link.of ?? parent}`,
    row,
    rank,
    id: column<string>(link.columns.id ?? 'id'),
    repeats: link.repeats ?? false,
  }
}

const pickingBy = <Table extends RankedTable>(
  table: Table,
  by: Link | Gathered,
  needsRow: boolean,
): Picking<Table> => {
  if ('ids' in by) return gathered(table, by.ids(parent), 'id')
  if (!(by.repeats && needsRow)) return linked(table, by, needsRow)
  const ranks = sql`select ${sql.ref(`link.${by.columns.rank}`)} as ${sql.ref('rank')}
    from ${sql.table(by.table)} as link where ${sql.ref(`link.${by.parent}`)} = ${by.of ?? parent}`
  return gathered(table, ranks, 'rank')
}

/** Picks the rows that meet a filter by one way. */
export const pickBy = <Table extends RankedTable, Where extends Combined<Where>, Field extends string>(
  reader: Reader,
  kind: Kind<Table, Where, Field>,
  { by, where, also, when }: Way<Where>,
  needsRow: boolean,
): Picked<Tables[Table]> => {
  const { hangs, ...picking } = pickingBy(kind.table, by, needsRow)
  return {
    ...picking,
    limit: (most) => limitOf(when, most),
    conditions: [
      hangs,
      also?.(picking.id),
      kind.always?.(picking.row),
      ...conditionsOf(kind.conditions, where, picking.row, scopeOf(reader)),
    ],
  }
}

/**
 * The one way to the rows of a single parent, where it is a plain walk along an index: then a page is cut on the walk
 * itself, without gathering ranks before.
 */
export const straightWay = <Table extends RankedTable, Where extends Combined<Where>, Field extends string>(
  { ways }: Listing<Table, Where, Field>,
  where: Where,
  parent: string | undefined,
): Way<Where> | undefined => {
  const [way, another] = ways(where)
  if (!way || another || way.when || way.also || 'ids' in way.by || way.by.repeats) return undefined
  return { ...way, by: { ...way.by, of: way.by.of ?? sql.val(parent ?? '') } }
}

/**
 * Picks the rows of the list of one parent that meet a filter.
 * @param needsRow whether the statement will ask for columns of the rows, by the name of `listed`
 */
export const pick = <Table extends RankedTable, Where extends Combined<Where>, Field extends string>(
  reader: Reader,
  { kind, ways }: Listing<Table, Where, Field>,
  where: Where,
  needsRow: boolean,
): readonly Picked<Tables[Table]>[] => ways(where).map((way) => pickBy(reader, kind, way, needsRow))

/** Each of the statements by which rows are picked, one after the other. */
export const together = (statements: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  statements.length === 1
    ? sql`${statements[0]}`
    : sql.join(
        statements.map((statement, index) => sql`select * from (${statement}) as ${sql.ref(`way${index}`)}`),
        sql` union all `,
      )
