import { type CompiledQuery, sql } from 'kysely'
import { ask, type Work } from '../connection.ts'
import type { Reader } from '../read/reader.ts'
import { ConflictError, NotFoundError } from '../refusals.ts'
import { assemble } from '../shapes/assemble.ts'
import { type Kind, type RowOf, tableOf } from '../shapes/index.ts'
import { lastActivityOn } from './activity.ts'
import type { ChangeOptions, Standing } from './written.ts'

/** A thing as it stands, with its place in the order of the files. */
export interface Found<Name extends Kind> extends Standing<Name> {
  readonly rank: number
}

const rowQuery = <Name extends Kind>(
  { compiler }: Reader,
  kind: Name,
  id: string,
): CompiledQuery<RowOf<Name>> =>
  (kind === 'dossier'
    ? sql<RowOf<Name>>`select * from dossier where ${id} = 'dossier'`
    : sql<RowOf<Name>>`select * from ${sql.table(tableOf(kind))} where id = ${id}`
  ).compile(compiler)

/** Reads a thing; undefined where there is none of this kind with this id. The dossier goes by the id `dossier`. */
export function* find<Name extends Kind>(
  reader: Reader,
  kind: Name,
  id: string,
): Work<Found<Name> | undefined> {
  const rows = yield* ask(rowQuery(reader, kind, id))
  const [value] = yield* assemble(reader, kind, rows)
  const [row] = rows
  if (row === undefined || value === undefined) return undefined
  return { value, version: 'version' in row ? row.version : 1, rank: 'rank' in row ? row.rank : 1 }
}

/**
 * Reads a thing that is to be changed.
 * @throws NotFoundError, ConflictError
 */
export function* findForChange<Name extends Kind>(
  reader: Reader,
  kind: Name,
  id: string,
  { version }: ChangeOptions,
): Work<Found<Name>> {
  const found = yield* find(reader, kind, id)
  if (found !== undefined && (version ?? found.version) === found.version) return found
  if (version === undefined) throw new NotFoundError(kind, id)
  const changedBy = yield* lastActivityOn(reader, kind, id)
  if (found === undefined && changedBy === undefined) throw new NotFoundError(kind, id)
  throw new ConflictError({ kind, id, expected: version, found: found?.version, changedBy })
}
