import { z } from 'zod'
import { Edtf } from './edtf.ts'
import { PassageId } from './passage.ts'
import { Text } from './text.ts'
import { vocabulary } from './vocabulary.ts'

/** How a date is known. */
export const DateBasis = vocabulary({
  stated: 'The source gives the date in so many words.',
  derived: 'Computed from dates the source gives, such as "the following year" after a stated year.',
  relative: 'Placed only against something undated, such as "a couple of years ago".',
  external: 'Not in the source: taken from elsewhere by the editor, and marked so.',
})

/** A date as EDTF with the reason we have it. A thing without one is undated, and listed as such. */
export const DateStatement = z.strictObject({
  edtf: Edtf.describe('The date in EDTF, as precise as is known and no more.'),
  basis: DateBasis.schema.default('stated').describe('How the date is known.'),
  note: Text.optional().describe(
    'Why this date: what it was derived from, or where an external date comes from.',
  ),
  passages: z.array(PassageId).default([]).describe('The passages that the date rests on.'),
})

export type DateStatement = z.infer<typeof DateStatement>
