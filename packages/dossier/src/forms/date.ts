import { DateStatement } from '@claimgraph/model'
import { z } from 'zod'
import { describedAs } from './described.ts'
import { EdtfForm } from './edtf.ts'

const { edtf, basis, note, passages } = DateStatement.shape

/**
 * A date with the reason we have it, or in short the date alone, which then is stated.
 * @param at the form of the passages that it rests on
 */
export const dateForm = <At extends z.ZodType>(at: At) => {
  const long = z.strictObject({
    edtf: describedAs(edtf, EdtfForm),
    basis,
    note,
    at: describedAs(passages, at),
  })
  const short = EdtfForm.transform((date) => long.parse({ edtf: date }))
  return z.union([short, long])
}
