import { sql } from 'kysely'
import { ask, type Work } from '../connection.ts'
import type { Reader } from '../read/reader.ts'
import type { Tables } from '../tables.ts'
import { type Kind, ownerColumn, partsOf, type RowOf, thingOf, type Values } from './index.ts'
import type { Parts } from './shape.ts'

type AnyRow = Readonly<Record<string, unknown>>

const noParts: Parts = () => []

const rowsOfPart = (
  { compiler, connection }: Reader,
  kind: Kind,
  part: keyof Tables,
  ids: readonly string[],
) =>
  sql<AnyRow>`select * from ${sql.table(part)} where ${sql.ref(ownerColumn(kind, part))}
    in ${connection.values(ids)} order by "rank"`.compile(compiler)

/** Puts the rows of things of one kind together with the rows that belong to them, one statement for each table. */
export function* assemble<Name extends Kind>(
  reader: Reader,
  kind: Name,
  rows: readonly RowOf<Name>[],
): Work<readonly Values[Name][]> {
  const ids = rows.flatMap((row) => ('id' in row ? [row.id] : []))
  const parts = new Map<keyof Tables, Map<unknown, AnyRow[]>>()
  for (const [part, owner] of ids.length === 0 ? [] : partsOf(kind)) {
    const found = yield* ask(rowsOfPart(reader, kind, part, ids))
    parts.set(
      part,
      Map.groupBy(found, (row) => row[owner]),
    )
  }
  // The rows of a part were selected from its table.
  const partsOfThing = (id: string): Parts => ((part) => parts.get(part)?.get(id) ?? []) as Parts
  return rows.map((row) => thingOf(kind, row, 'id' in row ? partsOfThing(row.id) : noParts))
}
