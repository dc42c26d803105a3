import { edtfBounds } from '@claimgraph/model'
import { sql } from 'kysely'
import type { DateColumns } from '../../tables.ts'
import type { RowAt } from '../list/row.ts'
import { all, any, type Condition, given } from './where.ts'

/** Which dates: those that meet a range of days. */
export interface DateWhere {
  /** EDTF: from the first day that it can mean; open towards the past unless given. */
  readonly from?: string | null | undefined
  /** EDTF: to the last day that it can mean; open towards the future unless given. */
  readonly to?: string | null | undefined
  /**
   * `may`: some day that the date can mean lies in the range. `must`: every such day does.
   * @default 'may'
   */
  readonly mode?: 'may' | 'must' | null | undefined
  /** Whether what has no date is meant too. @default false */
  readonly undated?: boolean | null | undefined
}

type Dated = RowAt<Pick<DateColumns, 'edtf' | 'earliest' | 'latest'>>

/** The days between which a date has to lie, both included. */
interface Days {
  readonly first: string | undefined
  readonly last: string | undefined
}

const mayLieIn = (row: Dated, { first, last }: Days): readonly (Condition | undefined)[] => [
  given(last, (day) => sql`(${row('earliest')} is null or ${row('earliest')} <= ${day})`),
  given(first, (day) => sql`(${row('latest')} is null or ${row('latest')} >= ${day})`),
]

const mustLieIn = (row: Dated, { first, last }: Days): readonly (Condition | undefined)[] => [
  given(first, (day) => sql`${row('earliest')} >= ${day}`),
  given(last, (day) => sql`${row('latest')} <= ${day}`),
]

/** That a date lies in a range. A bound of a date that is open or unknown may be any day. */
export const dateLies = (row: Dated, { from, to, mode, undated }: DateWhere): Condition => {
  const days = {
    first: (from && edtfBounds(from)?.earliest) ?? undefined,
    last: (to && edtfBounds(to)?.latest) ?? undefined,
  }
  const within = mode === 'must' ? mustLieIn(row, days) : mayLieIn(row, days)
  const lies = all([sql`${row('edtf')} is not null`, ...within])
  return undated ? any([sql`${row('edtf')} is null`, lies]) : lies
}
