import { z } from 'zod'
import { Edtf } from './edtf.ts'
import { reference } from './slug.ts'
import { Text } from './text.ts'
import { vocabulary } from './vocabulary.ts'

/** How a prediction turned out. */
export const Resolution = vocabulary({
  open: 'Not yet decided.',
  'came-true': 'The criterion was met within the horizon.',
  'did-not': 'The horizon passed and the criterion was not met.',
  partly: 'A part of the criterion was met.',
  annulled: 'What it depended on no longer holds.',
  'not-resolvable': 'Nobody can tell.',
})

/** The register entry of a predictive claim. Criterion and horizon are the analyst's, not the source's. */
export const Prediction = z.strictObject({
  claim: reference('claim').describe('The predictive claim.'),
  criterion: Text.optional().describe('What would have to be seen for it to have come true.'),
  horizon: Edtf.optional().describe('Until when, in EDTF.'),
  resolution: Resolution.schema.default('open').describe('How it turned out.'),
  note: Text.optional().describe('What the entry rests on or leaves open.'),
})

export type Prediction = z.infer<typeof Prediction>
