import type { DateStatement } from '@claimgraph/model'
import { edtf, oneOrMany, unless } from '../short.ts'

/** A date as a file has it: in short where it is stated and nothing more is known of it. */
export const writeDate = <At>(
  { edtf: date, basis, note, passages }: DateStatement,
  at: (id: string) => At,
):
  | string
  | number
  | {
      edtf: string | number
      basis: DateStatement['basis'] | undefined
      note: string | undefined
      at: At | At[] | undefined
    } =>
  basis === 'stated' && note === undefined && passages.length === 0
    ? edtf(date)
    : {
        edtf: edtf(date),
        basis: unless(basis, 'stated'),
        note,
        at: passages.length === 0 ? undefined : oneOrMany(passages.map(at)),
      }
