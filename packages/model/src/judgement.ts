import { z } from 'zod'
import { Day } from './edtf.ts'
import { Confidence, Likelihood } from './scales.ts'
import { reference, Slug } from './slug.ts'
import { Text } from './text.ts'

/** An analyst's key judgement on a theme, resting on claims. It is ours, never a source's. */
export const Judgement = z.strictObject({
  id: Slug.describe('The slug of the judgement.'),
  theme: reference('theme').describe('The theme that is judged.'),
  text: Text.describe('The judgement in one sentence, without words of likelihood or confidence.'),
  likelihood: Likelihood.schema
    .optional()
    .describe('How likely it is (ICD 203), where it is a matter of chance.'),
  confidence: Confidence.schema.optional().describe('How well founded the judgement is (ICD 203).'),
  restsOn: z.array(reference('claim')).default([]).describe('The claims that the judgement rests on.'),
  rationale: Text.optional().describe('Why the analyst judges so.'),
  supersedes: reference('judgement')
    .optional()
    .describe('The earlier judgement that this one takes the place of; it stays on record.'),
  on: Day.optional().describe("The day of the judgement; the dossier's as-of date unless given."),
})

export type Judgement = z.infer<typeof Judgement>
