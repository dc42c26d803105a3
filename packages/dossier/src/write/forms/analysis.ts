import type { Activity, Assessment, Prediction, Relation } from '@claimgraph/model'
import type { z } from 'zod'
import type { ActivitiesForm } from '../../forms/activity.ts'
import type { AnalysisForm } from '../../forms/analysis.ts'
import type { RelationForm } from '../../forms/relation.ts'
import { edtf, unlessEmpty } from '../short.ts'

type Written = z.input<typeof AnalysisForm>

/** A relation as a file has it. */
export const writeRelation = ({ from, kind, to }: Relation): z.input<typeof RelationForm> => ({
  from,
  kind,
  to,
})

/**
 * An assessment as a file has it.
 * @param count where it is not the one that a reader would come to
 */
export const writeAssessment = (
  assessment: Assessment,
  count: number | undefined,
): NonNullable<Written['assessments']>[number] => ({
  claim: assessment.claim,
  likelihood: assessment.likelihood,
  confidence: assessment.confidence,
  credibility: assessment.credibility === '6' ? undefined : Number(assessment.credibility),
  rationale: assessment.rationale,
  by: assessment.by,
  on: assessment.on,
  count,
})

/** An entry of the register as a file has it. */
export const writePrediction = (prediction: Prediction): NonNullable<Written['predictions']>[number] => ({
  claim: prediction.claim,
  criterion: prediction.criterion,
  horizon: prediction.horizon === undefined ? undefined : edtf(prediction.horizon),
  resolution: prediction.resolution,
  resolvedOn: prediction.resolvedOn,
  forecasts: unlessEmpty(prediction.forecasts),
  note: prediction.note,
})

/** An activity as a file has it. */
export const writeActivity = ({
  id,
  at,
  agent,
  agentKind,
  verb,
  subject,
  subjectId,
  why,
  before,
  after,
}: Activity): z.input<typeof ActivitiesForm>['activities'][number] => ({
  id: Number.isSafeInteger(Number(id)) ? Number(id) : id,
  at,
  agent,
  agentKind,
  verb,
  subject,
  subjectId,
  why,
  before,
  after,
})
