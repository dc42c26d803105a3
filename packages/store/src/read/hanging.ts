import { type Expression, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import { type Asked, grouped, overKeys, single } from './batch.ts'
import type { Batch, Beside, Reader, Wanted } from './reader.ts'
import type { Condition } from './where/where.ts'

type Table = keyof Tables
type Column<Of extends Table> = keyof Tables[Of] & string

/** A table between keys and rows: the column with the key, and the one with the id of the row. */
type Link = { [Of in Table]: { readonly table: Of; readonly by: Column<Of>; readonly to: Column<Of> } }[Table]

/** How the rows of a table hang on keys. In expressions the row is called `thing`, and what stands between `link`. */
export interface Hanging<Of extends Table> {
  readonly table: Of
  /** The column that holds the key, or the table that stands between. */
  readonly by: Column<Of> | Link
  /** None where it does not matter. @default the rank in the table between or, where there is none, in the row's own */
  readonly order?: readonly Expression<unknown>[]
  readonly where?: Condition
  /** Columns beside those of the table, by their names. */
  readonly also?: Readonly<Record<string, Expression<unknown>>>
}

type AnyHanging = Omit<Hanging<Table>, 'by'> & { readonly by: string | Link }

const own = ({ also = {} }: AnyHanging, { columns }: Partial<Wanted>): readonly RawBuilder<unknown>[] => [
  ...(columns?.map((name) => sql`${sql.ref(`thing.${name}`)}`) ?? [sql`thing.*`]),
  ...Object.entries(also).map(([name, value]) => sql`${value} as ${sql.ref(name)}`),
]

const borrowed = ({ name, columns }: Beside): readonly RawBuilder<unknown>[] =>
  columns.map((column) => sql`${sql.id(name, column)} as ${sql.id(`${name}.${column}`)}`)

const joined = ({ name, table, by }: Beside): RawBuilder<unknown> =>
  sql` left join ${sql.table(table)} as ${sql.id(name)} on ${sql.id(name, 'id')} = ${sql.ref(`thing.${by}`)}`

const orderOf = ({ by, order }: AnyHanging): readonly Expression<unknown>[] =>
  order ?? [sql.ref(typeof by === 'string' ? 'thing.rank' : 'link.rank')]

/** From the keys to what hangs on them: the order of a cross join is kept. */
const fromKeys = ({ table, by }: AnyHanging, { from }: Asked): RawBuilder<unknown> => {
  const between = typeof by === 'string' ? sql`` : sql`${sql.table(by.table)} as link cross join `
  return sql`${from} ${between}${sql.table(table)} as thing`
}

const hangs = ({ by }: AnyHanging, { value }: Asked): RawBuilder<unknown> =>
  typeof by === 'string'
    ? sql`${sql.ref(`thing.${by}`)} = ${value}`
    : sql`${sql.ref(`link.${by.by}`)} = ${value} and thing.id = ${sql.ref(`link.${by.to}`)}`

const select = (
  hanging: AnyHanging,
  asked: Asked,
  { columns, beside = [] }: Partial<Wanted>,
  more: readonly RawBuilder<unknown>[] = [],
): RawBuilder<unknown> =>
  sql`select ${sql.join([asked.place, ...own(hanging, { columns }), ...beside.flatMap(borrowed), ...more])}
    from ${fromKeys(hanging, asked)}${sql.join(beside.map(joined), sql``)}
    where ${hangs(hanging, asked)}${hanging.where ? sql` and ${hanging.where}` : sql``}`

/** Rows that hang on the keys in one way, or in several whose rows are put in one order. */
const selectAll = (
  ways: readonly AnyHanging[],
  asked: Asked,
  wanted: Partial<Wanted>,
): RawBuilder<unknown> => {
  const [only, another] = ways
  if (only && !another) {
    const order = orderOf(only)
    return order.length === 0
      ? select(only, asked, wanted)
      : sql`${select(only, asked, wanted)} order by ${sql.join(order)}`
  }
  const called = (index: number) => sql.id(`order${index}`)
  const selects = ways.map((way) =>
    select(
      way,
      asked,
      wanted,
      orderOf(way).map((value, index) => sql`${value} as ${called(index)}`),
    ),
  )
  const order = ways.slice(0, 1).flatMap((way) => orderOf(way).map((_, index) => called(index)))
  return sql`${sql.join(selects, sql` union all `)} order by ${sql.join(order)}`
}

const reading = <Row>(reader: Reader, ways: readonly AnyHanging[]) =>
  overKeys<Row>(
    reader,
    (asked, wanted) =>
      // The rows are those of the table, or what the caller has said that it will look at of them.
      sql<Row & { asked: number }>`${selectAll(ways, asked, wanted)}`,
  )

/** The rows that hang on each key, in their order. */
export const many = <Of extends Table, Row = Tables[Of]>(
  reader: Reader,
  ...ways: readonly Hanging<Of>[]
): Batch<readonly Row[]> => {
  const read = reading<Row>(reader, ways)
  const batch: Batch<readonly Row[]> = (keys, wanted) => grouped(keys, read(keys, wanted))
  return Object.assign(batch, { takesBeside: true })
}

/** The row that each key leads to. */
export const one = <Of extends Table>(reader: Reader, way: Hanging<Of>): Batch<Tables[Of]> => {
  const read = reading<Tables[Of]>(reader, [{ ...way, order: [] }])
  const batch: Batch<Tables[Of]> = (keys, wanted) => single(keys, read(keys, wanted))
  return Object.assign(batch, { takesBeside: true })
}

/** The tables whose rows have an id. */
type Identified = { [Of in Table]: Tables[Of] extends { id: string } ? Of : never }[Table]

/** The rows of a table by their ids. */
export const byIds = <Of extends Identified>(reader: Reader, table: Of): Batch<Tables[Of]> =>
  Object.assign(one(reader, { table, by: 'id' as Column<Of> }), { table })
