import { type DateStatement, edtfBounds } from '@claimgraph/model'
import type { DateColumns } from '../tables.ts'
import { present } from './shape.ts'

/** The columns of a date, with its bounds computed for sorting and filtering. */
export const dateColumns = (date: DateStatement | undefined): DateColumns => {
  const bounds = date && edtfBounds(date.edtf)
  return {
    edtf: date?.edtf ?? null,
    basis: date?.basis ?? null,
    dateNote: date?.note ?? null,
    earliest: bounds?.earliest ?? null,
    latest: bounds?.latest ?? null,
  }
}

/** The date that the columns hold; undefined where there is none. */
export const dateOf = (
  { edtf, basis, dateNote }: DateColumns,
  passages: readonly { readonly passage: string }[],
): DateStatement | undefined =>
  edtf === null || basis === null
    ? undefined
    : { edtf, basis, ...present({ note: dateNote }), passages: passages.map(({ passage }) => passage) }
