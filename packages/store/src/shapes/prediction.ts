import type { Prediction } from '@claimgraph/model'
import { members, present, type Shape } from './shape.ts'

export const prediction: Shape<Prediction, 'predictions'> = {
  table: 'predictions',
  parts: { forecasts: 'prediction' },
  rows: (prediction, { rank, version }) => ({
    predictions: [
      {
        id: prediction.claim,
        rank,
        version,
        criterion: prediction.criterion ?? null,
        horizon: prediction.horizon ?? null,
        resolution: prediction.resolution,
        resolvedOn: prediction.resolvedOn ?? null,
        note: prediction.note ?? null,
      },
    ],
    forecasts: members(prediction.forecasts, ({ probability, on, by, rationale }, rank) => ({
      prediction: prediction.claim,
      rank,
      probability,
      on,
      by: by ?? null,
      rationale: rationale ?? null,
    })),
  }),
  value: ({ id, criterion, horizon, resolution, resolvedOn, note }, parts) => ({
    claim: id,
    ...present({ criterion, horizon }),
    resolution,
    ...present({ resolvedOn }),
    forecasts: parts('forecasts').map(({ probability, on, by, rationale }) => ({
      probability,
      on,
      ...present({ by, rationale }),
    })),
    ...present({ note }),
  }),
}
