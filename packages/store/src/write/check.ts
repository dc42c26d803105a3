import { sql } from 'kysely'
import { ask, type Work } from '../connection.ts'
import type { Reader } from '../read/reader.ts'
import { references } from '../references.ts'
import { DanglingReferenceError, RefusedChangeError } from '../refusals.ts'
import { type Kind, tableOf } from '../shapes/index.ts'
import type { Rows } from '../shapes/shape.ts'

/** The ids that rows refer to, by kind. */
const referred = (kind: Kind, rows: Rows): ReadonlyMap<Kind, ReadonlySet<string>> => {
  const found = new Map<Kind, Set<string>>()
  for (const { of, table, column, to } of references) {
    if (of !== kind) continue
    for (const row of rows[table] ?? []) {
      const id: unknown = new Map<string, unknown>(Object.entries(row)).get(column)
      if (typeof id === 'string') found.set(to, (found.get(to) ?? new Set()).add(id))
    }
  }
  return found
}

interface Target {
  readonly id: string
  readonly mergedInto: string | null
}

function* targets(
  { compiler, connection }: Reader,
  kind: Kind,
  ids: readonly string[],
): Work<ReadonlyMap<string, Target>> {
  const merged = kind === 'actor' ? sql`"mergedInto"` : sql`null as "mergedInto"`
  const rows = yield* ask(
    sql<Target>`select id, ${merged} from ${sql.table(tableOf(kind))} where id in ${connection.values(ids)}`.compile(
      compiler,
    ),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * Checks what a thing newly refers to: it must be there, and an actor must stand for itself.
 * @param rows of the thing as it is to be; `before` as it was
 * @throws DanglingReferenceError, RefusedChangeError
 */
export function* checkReferences(
  reader: Reader,
  kind: Kind,
  id: string,
  rows: Rows,
  before: Rows,
): Work<void> {
  const old = referred(kind, before)
  for (const [to, all] of referred(kind, rows)) {
    const ids = [...all].filter((one) => !old.get(to)?.has(one))
    if (ids.length === 0) continue
    const found = yield* targets(reader, to, ids)
    for (const toId of ids) {
      const target = found.get(toId)
      if (target === undefined) throw new DanglingReferenceError({ kind, id, toKind: to, toId })
      if (target.mergedInto !== null)
        throw new RefusedChangeError(
          kind,
          id,
          undefined,
          `The ${kind} "${id}" refers to the actor "${toId}", which was merged into "${target.mergedInto}". Refer to "${target.mergedInto}" instead.`,
        )
    }
  }
}

/** The links that lead from a thing to another of its kind, over which no thing may come back to itself. */
const links: readonly { readonly kind: Kind; readonly column: string; readonly field: string }[] = [
  { kind: 'theme', column: 'broader', field: 'broader' },
  { kind: 'source', column: 'derivedFrom', field: 'derivedFrom' },
  { kind: 'judgement', column: 'supersedes', field: 'supersedes' },
]

/**
 * Checks, once a thing is written, that its chain of links does not come back to it.
 * @throws RefusedChangeError
 */
export function* checkCircles({ compiler }: Reader, kind: Kind, id: string): Work<void> {
  for (const { kind: of, column, field } of links) {
    if (of !== kind) continue
    const [table, link] = [sql.table(tableOf(kind)), sql.ref(`thing.${column}`)]
    const [back] = yield* ask(
      sql`with recursive up(id) as (
          select ${link} from ${table} as thing where thing.id = ${id}
          union select ${link} from ${table} as thing join up on thing.id = up.id)
        select id from up where id = ${id}`.compile(compiler),
    )
    if (back)
      throw new RefusedChangeError(
        kind,
        id,
        field,
        `The "${field}" of the ${kind} "${id}" leads back to itself. Expected a chain that ends: choose another.`,
      )
  }
}
