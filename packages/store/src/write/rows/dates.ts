import { type DateStatement, edtfBounds } from '@claimgraph/model'
import type { DateColumns } from '../../tables.ts'

/** A date with its bounds computed, for sorting and filtering. */
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
