import { type Expression, type SqlBool, sql } from 'kysely'
import { fold } from '../../search/fold.ts'
import { placeOf, type Searched } from '../../search/place.ts'
import type { RowAt } from '../list/row.ts'
import type { Condition, Scope } from './where.ts'

interface Found {
  readonly rank: number
}

/** The words under which search finds a thing, its name or title first. */
export const wordsOf = <Row extends Found>(row: RowAt<Row>, kind: Searched): Expression<string> =>
  sql`(select entry.words from search as entry where entry.place = ${placeOf(kind, row('rank'))})`

/**
 * That a thing contains the words one after the other, whatever their case, accents and punctuation; the first and
 * the last may be parts of words. Nothing contains a text without letters or digits.
 */
export const containsText = <Row extends Found>(
  row: RowAt<Row>,
  { dialect }: Scope,
  kind: Searched,
  text: string,
): Condition => {
  const wanted = fold(text)
  if (wanted === '') return sql<SqlBool>`1 = 0`
  return dialect.contains(wordsOf(row, kind), wanted)
}
