import type { Judgement } from '@claimgraph/model'
import { members, present, type Shape } from './shape.ts'

export const judgement: Shape<Judgement, 'judgements'> = {
  table: 'judgements',
  parts: { judgementClaims: 'judgement' },
  rows: (judgement, { rank, version, asOf }) => ({
    judgements: [
      {
        id: judgement.id,
        rank,
        version,
        theme: judgement.theme,
        text: judgement.text,
        likelihood: judgement.likelihood ?? null,
        confidence: judgement.confidence ?? null,
        rationale: judgement.rationale ?? null,
        supersedes: judgement.supersedes ?? null,
        on: judgement.on ?? asOf,
        ownDay: judgement.on === undefined ? 0 : 1,
      },
    ],
    judgementClaims: members(judgement.restsOn, (claim, rank) => ({ judgement: judgement.id, claim, rank })),
  }),
  value: ({ id, theme, text, likelihood, confidence, rationale, supersedes, on, ownDay }, parts) => ({
    id,
    theme,
    text,
    ...present({ likelihood, confidence }),
    restsOn: parts('judgementClaims').map(({ claim }) => claim),
    ...present({ rationale, supersedes, on: ownDay === 1 ? on : null }),
  }),
}
