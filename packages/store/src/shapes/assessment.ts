import type { Assessment } from '@claimgraph/model'
import { present, type Shape } from './shape.ts'

export const assessment: Shape<Assessment, 'assessments'> = {
  table: 'assessments',
  parts: {},
  rows: ({ id, claim, likelihood, confidence, credibility, rationale, by, on }, { rank, asOf }) => ({
    assessments: [
      {
        id,
        rank,
        claim,
        likelihood: likelihood ?? null,
        confidence: confidence ?? null,
        credibility,
        rationale,
        by: by ?? null,
        on: on ?? asOf,
        ownDay: on === undefined ? 0 : 1,
      },
    ],
  }),
  value: ({ id, claim, likelihood, confidence, credibility, rationale, by, on, ownDay }) => ({
    id,
    claim,
    ...present({ likelihood, confidence }),
    credibility,
    rationale,
    ...present({ by, on: ownDay === 1 ? on : null }),
  }),
}
