import { sql } from 'kysely'
import { ask, type Work } from '../connection.ts'
import type { Reader } from '../read/reader.ts'
import { AlreadyExistsError, RefusedChangeError } from '../refusals.ts'
import { type Kind, rowsOf, tableOf, type Values } from '../shapes/index.ts'
import { checkCircles, checkReferences } from './check.ts'
import { find } from './find.ts'
import { insertRows } from './rows.ts'
import { checkRules } from './rules.ts'
import { settle } from './settle.ts'

/** The as-of day of the dossier. */
export function* asOfDay({ compiler }: Reader): Work<string> {
  const [dossier] = yield* ask(compiler.selectFrom('dossier').select('asOf').compile())
  if (dossier !== undefined) return dossier.asOf
  throw new RefusedChangeError(
    'dossier',
    'dossier',
    undefined,
    'The database holds no dossier yet, so nothing can be changed in it. Import one first.',
  )
}

/** The place after all others of a kind. */
function* nextRank({ compiler }: Reader, kind: Kind): Work<number> {
  const [last] = yield* ask(
    sql<{ rank: number | null }>`select max("rank") as "rank" from ${sql.table(tableOf(kind))}`.compile(
      compiler,
    ),
  )
  return (last?.rank ?? 0) + 1
}

/**
 * Writes a new thing behind all others of its kind.
 * @throws AlreadyExistsError, DanglingReferenceError, RefusedChangeError
 */
export function* create<Name extends Kind>(
  reader: Reader,
  kind: Name,
  id: string,
  value: Values[Name],
): Work<void> {
  const asOf = yield* asOfDay(reader)
  if (yield* find(reader, kind, id)) throw new AlreadyExistsError(kind, id)
  const rank = yield* nextRank(reader, kind)
  const rows = rowsOf(kind, value, { rank, version: 1, asOf })
  yield* checkReferences(reader, kind, id, rows, {})
  yield* insertRows(reader, rows)
  yield* checkCircles(reader, kind, id)
  yield* checkRules(reader, kind, id)
  yield* settle(reader, kind, id)
}
