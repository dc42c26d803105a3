import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Work } from '../connection.ts'
import type { Reader } from '../read/reader.ts'
import { thingName } from '../search/entry.ts'
import { type Kind, ownerColumn, partsOf, tableOf } from '../shapes/index.ts'
import type { Rows } from '../shapes/shape.ts'
import type { Tables } from '../tables.ts'

/** The rows of all tables, one table after the other. */
const tablesOf = (rows: Rows) =>
  // The keys of `Rows` are names of tables.
  Object.entries(rows) as [keyof Tables, readonly Tables[keyof Tables][]][]

/** Inserts the rows of a new thing. */
export function* insertRows({ connection }: Reader, rows: Rows): Work<void> {
  for (const [table, list] of tablesOf(rows)) yield* connection.inserts(table, list)
}

/** Which rows of a table belong to things: those of the search index know them by kind and id. */
const belonging = ({ connection }: Reader, kind: Kind, ids: readonly string[], part: keyof Tables) => {
  const things = connection.values(ids.map((id) => thingName(kind, id)))
  if (part === 'search') return sql`thing in ${things}`
  if (part === 'titles') return sql`place in (select place from search where thing in ${things})`
  return sql`${sql.ref(ownerColumn(kind, part))} in ${connection.values(ids)}`
}

/** Deletes the rows that belong to things, in some of their tables. */
export function* deleteParts(
  reader: Reader,
  kind: Kind,
  ids: readonly string[],
  parts: readonly (keyof Tables)[],
): Work<void> {
  // Titles are found through the entries of the search index, so those go last.
  const ordered = [...parts.filter((part) => part !== 'search'), ...parts.filter((part) => part === 'search')]
  for (const part of ordered)
    yield sql`delete from ${sql.table(part)} where ${belonging(reader, kind, ids, part)}`.compile(
      reader.compiler,
    )
}

/** Deletes a thing with all rows that belong to it. */
export function* deleteRows(reader: Reader, kind: Kind, id: string): Work<void> {
  const parts = partsOf(kind).map(([part]) => part)
  yield* deleteParts(reader, kind, [id], [...parts, 'titles', 'search'])
  yield sql`delete from ${sql.table(tableOf(kind))} where id = ${id}`.compile(reader.compiler)
}

/** Puts the rows of a changed thing in the place of those it had; tables in which nothing changed are left alone. */
export function* replaceRows(reader: Reader, kind: Kind, id: string, rows: Rows, before: Rows): Work<void> {
  const main = tableOf(kind)
  const changed = tablesOf(rows).filter(([table, list]) => !isDeepStrictEqual(list, before[table]))
  const parts = changed.filter(([table]) => table !== main)
  const columns = Object.entries(rows[main]?.[0] ?? {}).map(
    ([column, value]) => sql`${sql.ref(column)} = ${value}`,
  )
  const one = kind === 'dossier' ? sql`` : sql`where id = ${id}`
  yield sql`update ${sql.table(main)} set ${sql.join(columns)} ${one}`.compile(reader.compiler)
  yield* deleteParts(
    reader,
    kind,
    [id],
    parts.map(([table]) => table),
  )
  for (const [table, list] of parts) yield* reader.connection.inserts(table, list)
}
