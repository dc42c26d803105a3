import { Assessment, Prediction } from '@claimgraph/model'
import { z } from 'zod'
import { countOf } from './count.ts'
import { describedAs } from './described.ts'
import { EdtfForm } from './edtf.ts'
import { RelationForm } from './relation.ts'
import { withRulesOf } from './rules-of.ts'

const { credibility } = Assessment.shape

/** An Admiralty digit is a number in YAML, and a grade to us. */
const CredibilityForm = z
  .union([credibility.removeDefault(), z.int().min(1).max(6)])
  .transform((digit) => credibility.parse(String(digit)))

const AssessmentForm = Assessment.omit({ id: true }).extend({
  credibility: describedAs(credibility, CredibilityForm.prefault('6')),
  count: countOf('which assessment of the claim it is'),
})

const PredictionForm = withRulesOf(
  Prediction,
  z.strictObject({
    ...Prediction.shape,
    horizon: describedAs(Prediction.shape.horizon, EdtfForm.optional()),
  }),
)

/** A file of what we think of the claims; never what a source says. */
export const AnalysisForm = z.strictObject({
  assessments: z
    .array(AssessmentForm)
    .default([])
    .describe('Our views of claims, in order: a later one supersedes an earlier one.'),
  relations: z.array(RelationForm).default([]).describe('How we relate claims to one another.'),
  predictions: z.array(PredictionForm).default([]).describe('The register of predictive claims.'),
})

export type AnalysisForm = z.output<typeof AnalysisForm>
