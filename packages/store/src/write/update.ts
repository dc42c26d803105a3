import type { Work } from '../connection.ts'
import type { Reader } from '../read/reader.ts'
import { type Kind, rowsOf, type Values } from '../shapes/index.ts'
import { checkCircles, checkReferences } from './check.ts'
import { asOfDay } from './create.ts'
import type { Found } from './find.ts'
import { replaceRows } from './rows.ts'
import { checkRules } from './rules.ts'
import { settle } from './settle.ts'

/**
 * Writes a changed thing in the place of what it was.
 * @returns its new version
 * @throws DanglingReferenceError, RefusedChangeError
 */
export function* update<Name extends Kind>(
  reader: Reader,
  kind: Name,
  id: string,
  { value: before, rank, version }: Found<Name>,
  after: Values[Name],
): Work<number> {
  const asOf = yield* asOfDay(reader)
  const old = rowsOf(kind, before, { rank, version, asOf })
  const rows = rowsOf(kind, after, { rank, version: version + 1, asOf })
  yield* checkReferences(reader, kind, id, rows, old)
  yield* replaceRows(reader, kind, id, rows, old)
  yield* checkCircles(reader, kind, id)
  yield* checkRules(reader, kind, id)
  yield* settle(reader, kind, id)
  return version + 1
}
