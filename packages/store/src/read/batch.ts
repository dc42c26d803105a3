import { type Expression, type RawBuilder, sql } from 'kysely'
import { type Awaitable, after } from '../awaitable.ts'
import type { Reader, Wanted } from './reader.ts'
import { bind, toCome, type Waiting, waitingFor } from './statement.ts'

/** A row with the place of the key that it answers. */
export type Placed<Row> = Row & { readonly asked: number }

/** The keys inside a statement: what they are selected from, if from anything, and each of them with its place. */
export interface Asked {
  /** Ends with `cross join`, where it is not empty. */
  readonly from: RawBuilder<unknown>
  /** The column in which the statement gives the place of the key. */
  readonly place: RawBuilder<number>
  readonly value: Expression<string>
}

/** A single key stands in the statement itself; several are a table. */
const askedBy = ({ dialect }: Reader, keys: readonly string[]): Asked => {
  const [key, another] = keys
  if (key !== undefined && another === undefined)
    return { from: sql``, place: sql`0 as asked`, value: sql.val(key) }
  return {
    from: sql`${dialect.each(keys, 'asked')} cross join`,
    place: sql`asked.${sql.ref('key')} as asked`,
    value: sql.ref('asked.value'),
  }
}

/** All columns, of the row alone. */
const all: Wanted = { shape: '', beside: [] }

/**
 * Runs a statement over keys, which gives each row the place of its key. It is compiled once for all that want the
 * same: its text does not depend on the keys.
 */
export const overKeys = <Row>(
  reader: Reader,
  select: (asked: Asked, wanted: Wanted) => RawBuilder<Placed<Row>>,
) => {
  const { compiler, connection, dialect } = reader
  const compile = (coming: readonly string[], wanted: Wanted): Waiting<Placed<Row>> =>
    waitingFor(select(askedBy(reader, coming), wanted).compile(compiler), [coming[0], dialect.bound(coming)])
  const known = {
    one: new WeakMap<Wanted, Waiting<Placed<Row>>>(),
    many: new WeakMap<Wanted, Waiting<Placed<Row>>>(),
  }
  return (keys: readonly string[], wanted: Wanted = all): Awaitable<readonly Placed<Row>[]> => {
    const ofSort = keys.length === 1 ? known.one : known.many
    const waiting = ofSort.get(wanted) ?? compile(toCome(keys), wanted)
    ofSort.set(wanted, waiting)
    return connection.all(bind(waiting, [keys[0], dialect.bound(keys)]))
  }
}

/** The rows that answer each key, in their order. */
export const grouped = <Row>(
  keys: readonly string[],
  read: Awaitable<readonly Placed<Row>[]>,
): Awaitable<readonly (readonly Row[])[]> =>
  after(read, (rows) => {
    const answers: Row[][] = keys.map(() => [])
    for (const row of rows) answers[row.asked]?.push(row)
    return answers
  })

/** The row that answers each key. */
export const single = <Row>(
  keys: readonly string[],
  read: Awaitable<readonly Placed<Row>[]>,
): Awaitable<readonly (Row | undefined)[]> =>
  after(read, (rows) => {
    const answers: (Row | undefined)[] = keys.map(() => undefined)
    for (const row of rows) answers[row.asked] = row
    return answers
  })
