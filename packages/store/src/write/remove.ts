import { sql } from 'kysely'
import { ask, type Work } from '../connection.ts'
import type { Reader } from '../read/reader.ts'
import { type Reference, references } from '../references.ts'
import { ReferencedError, type Referrers } from '../refusals.ts'
import { type Kind, ownerColumn } from '../shapes/index.ts'
import { deleteRows } from './rows.ts'

/** So many of those that refer to a thing are named. */
const namedReferrers = 20

const referrersIn = ({ of, table, column }: Reference, id: string) => {
  const owner = sql.ref(ownerColumn(of, table))
  return sql`select ${owner} as id from ${sql.table(table)} where ${sql.ref(column)} = ${id}`
}

/** What refers to a thing, save itself, by kind. */
function* referrersOf({ compiler }: Reader, kind: Kind, id: string): Work<readonly Referrers[]> {
  const found: Referrers[] = []
  const byKind = Map.groupBy(
    references.filter(({ to }) => to === kind),
    ({ of }) => of,
  )
  for (const [of, list] of byKind) {
    const all = sql.join(
      list.map((reference) => referrersIn(reference, id)),
      sql` union `,
    )
    const others = of === kind ? sql`where id <> ${id}` : sql``
    const rows = yield* ask(
      sql<{ id: string; count: number }>`
        select id, count(*) over () as count from (${all}) as referrers ${others}
        order by id limit ${namedReferrers}`.compile(compiler),
    )
    const [first] = rows
    if (first) found.push({ kind: of, ids: rows.map((row) => row.id), count: first.count })
  }
  return found
}

/**
 * Deletes a thing.
 * @throws ReferencedError
 */
export function* remove(reader: Reader, kind: Kind, id: string): Work<void> {
  const by = yield* referrersOf(reader, kind, id)
  if (by.length > 0) throw new ReferencedError(kind, id, by)
  yield* deleteRows(reader, kind, id)
}
