import { z } from 'zod'
import { Day } from './edtf.ts'
import { Confidence, Credibility, Likelihood } from './scales.ts'
import { reference } from './slug.ts'
import { Text } from './text.ts'

/** The analyst's own view of a claim. Append-only: a later one supersedes an earlier one. */
export const Assessment = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+:[1-9]\d{0,8}$/, { error: 'claim and count, such as "cancellation:1"' })
    .describe('Claim and count: `cancellation:1`.'),
  claim: reference('claim').describe('The claim that is assessed.'),
  likelihood: Likelihood.schema.optional().describe('How likely the claim is (ICD 203).'),
  confidence: Confidence.schema.optional().describe('How well founded this view is (ICD 203).'),
  credibility: Credibility.schema.default('6').describe('Admiralty digit; 6 until someone has judged it.'),
  rationale: Text.describe('Why.'),
  by: Text.optional().describe('Who assessed it.'),
  on: Day.optional().describe("The day of the assessment; the dossier's as-of date unless given."),
})

export type Assessment = z.infer<typeof Assessment>
