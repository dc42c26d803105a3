import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { ask, type Work } from '../connection.ts'
import type { Reader } from '../read/reader.ts'
import { assemble } from '../shapes/assemble.ts'
import { partsOf, type RowOf, rowsOf, tableOf, type Values } from '../shapes/index.ts'
import type { Rows } from '../shapes/shape.ts'
import type { Tables } from '../tables.ts'
import { asOfDay } from './create.ts'
import { deleteParts } from './rows.ts'
import type { Naming } from './substitute.ts'

/** A thing before and after it was rewritten. */
export interface Rewritten<Name extends Naming> {
  readonly id: string
  readonly before: Values[Name]
  readonly after: Values[Name]
}

interface ChangedRows<Name extends Naming> extends Rewritten<Name> {
  readonly old: Rows
  readonly rows: Rows
}

const changesPart = (part: keyof Tables, { old, rows }: ChangedRows<Naming>): boolean =>
  !isDeepStrictEqual(old[part], rows[part])

/**
 * Rewrites the lists that belong to many things of a kind, in a number of statements that does not grow with them.
 * Ids that lead to nothing are passed over.
 * @param change what a thing is to be; only the rows that belong to it may differ
 */
export function* rewrite<Name extends Naming>(
  reader: Reader,
  kind: Name,
  ids: readonly string[],
  change: (value: Values[Name], id: string) => Values[Name],
): Work<readonly Rewritten<Name>[]> {
  if (ids.length === 0) return []
  const { compiler, connection } = reader
  const asOf = yield* asOfDay(reader)
  const found = yield* ask(
    sql<RowOf<Name>>`select * from ${sql.table(tableOf(kind))} where id in ${connection.values(ids)}
      order by "rank"`.compile(compiler),
  )
  const values = yield* assemble(reader, kind, found)
  const changed = values.flatMap((before, index): readonly ChangedRows<Name>[] => {
    const row = found[index]
    if (row === undefined) return []
    const place = { rank: row.rank, version: row.version, asOf }
    const after = change(before, row.id)
    return [{ id: row.id, before, after, old: rowsOf(kind, before, place), rows: rowsOf(kind, after, place) }]
  })
  for (const [part] of partsOf(kind)) {
    const things = changed.filter((thing) => changesPart(part, thing))
    if (things.length === 0) continue
    const owners = things.map(({ id }) => id)
    yield* deleteParts(reader, kind, owners, [part])
    const rows = things.flatMap((thing): readonly Tables[keyof Tables][] => thing.rows[part] ?? [])
    yield* connection.inserts<keyof Tables>(part, rows)
  }
  yield sql`update ${sql.table(tableOf(kind))} set version = version + 1
    where id in ${connection.values(changed.map(({ id }) => id))}`.compile(compiler)
  return changed.map(({ id, before, after }) => ({ id, before, after }))
}
