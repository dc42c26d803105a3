import { type Expression, type RawBuilder, sql } from 'kysely'
import type { Searched } from '../../search/place.ts'
import type { DateColumns } from '../../tables.ts'
import { wordsOf } from '../where/text.ts'
import type { Key } from './order.ts'
import type { RowAt } from './row.ts'

/** Longer beginnings would make cursors long, and seldom tell two things apart. */
const maxKeyLength = 100

/** By name or title, whatever its case and accents. */
export const byWords = <Row extends { rank: number }>(row: RowAt<Row>, kind: Searched): Key => ({
  value: sql`coalesce(substr(${wordsOf(row, kind)}, 1, ${sql.lit(maxKeyLength)}), '')`,
})

/** Sorts before all days: what has no beginning. */
export const beforeAllDays = '0000-00-00'

/** The first day that a date can mean; null where there is no date. */
export const firstDay = (row: RowAt<Pick<DateColumns, 'edtf' | 'earliest'>>): Expression<string | null> =>
  sql`case when ${row('edtf')} is not null then coalesce(${row('earliest')}, ${sql.lit(beforeAllDays)}) end`

/** The year of the first day that a date can mean; null where there is none. */
export const yearOf = (row: RowAt<Pick<DateColumns, 'earliest'>>): RawBuilder<string | null> =>
  sql`substr(${row('earliest')}, 1, 4)`
