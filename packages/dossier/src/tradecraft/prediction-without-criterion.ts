import { at } from './at.ts'
import type { Rule } from './rule.ts'

export const predictionWithoutCriterion: Rule = {
  code: 'prediction-without-criterion',
  title: 'An open prediction has no criterion, or no horizon.',
  why: 'A prediction that says neither what would be seen nor by when can never be wrong, and nobody learns from it.',
  severity: 'warning',
  mend: 'Say in `criterion` what would have to be seen, so that two people who disagree would agree that it was, and in `horizon` until when. Both are ours: the source need not have said them. Where nobody could ever tell, resolve it as `not-resolvable`.',
  failing: {
    'claims.yaml': `claims:
  - { id: ferry-until-june, text: The ferry will run until June., modality: prediction }
`,
    'analysis.yaml': `predictions:
  - claim: ferry-until-june # <-
    criterion: The timetable for June is published.
`,
  },
  passing: {
    'claims.yaml': `claims:
  - { id: ferry-until-june, text: The ferry will run until June., modality: prediction }
`,
    'analysis.yaml': `predictions:
  - claim: ferry-until-june
    criterion: The timetable for June is published.
    horizon: 2018-06-01
`,
  },
  find: ({ predictions }) =>
    predictions.flatMap((prediction) => {
      const { claim, resolution, criterion, horizon } = prediction.value
      const missing = [
        ...(criterion === undefined ? [['criterion', 'what would be seen'] as const] : []),
        ...(horizon === undefined ? [['horizon', 'until when'] as const] : []),
      ]
      if (resolution !== 'open' || missing.length === 0) return []
      return [
        {
          ...at(prediction, 'claim'),
          message: `The prediction "${claim}" has no ${missing.map(([field]) => field).join(' and no ')}: expected ${missing.map(([, meaning]) => meaning).join(' and ')}.`,
          hint: `add ${missing.map(([field]) => `"${field}"`).join(' and ')}`,
        },
      ]
    }),
}
