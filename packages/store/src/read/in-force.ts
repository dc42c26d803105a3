import type { AssessmentRow, JudgementRow } from '../tables.ts'

/**
 * The assessment of a claim that is in force.
 * @param assessments all of the claim's, the latest first
 * @param asOf the last day that counts, `YYYY-MM-DD`; all days unless given
 */
export const assessmentInForce = <Row extends Pick<AssessmentRow, 'on'>>(
  assessments: readonly Row[],
  asOf?: string,
): Row | undefined => assessments.find(({ on }) => asOf === undefined || on <= asOf)

/**
 * The judgements that are in force: made by then, and not yet superseded by another.
 * @param asOf the last day that counts, `YYYY-MM-DD`; all days unless given
 */
export const judgementsInForce = <
  Row extends Pick<JudgementRow, 'on'> & { readonly supersededOn: string | null },
>(
  judgements: readonly Row[],
  asOf?: string,
): readonly Row[] =>
  judgements.filter(({ on, supersededOn }) =>
    asOf === undefined ? supersededOn === null : on <= asOf && (supersededOn === null || supersededOn > asOf),
  )
