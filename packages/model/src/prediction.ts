import { z } from 'zod'
import { Day, Edtf } from './edtf.ts'
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

/** How probable someone held a prediction to be. Append-only: a later forecast does not undo an earlier one. */
export const Forecast = z.strictObject({
  probability: z.number().min(0).max(1).describe('From 0 (will not come) to 1 (will come).'),
  on: Day.describe('The day of the forecast.'),
  by: Text.optional().describe('Who made it.'),
  rationale: Text.optional().describe('Why.'),
})

export type Forecast = z.infer<typeof Forecast>

const isInOrder = (days: readonly string[]): boolean =>
  days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day)

/** The register entry of a predictive claim. Criterion and horizon are the analyst's, not the source's. */
export const Prediction = z
  .strictObject({
    claim: reference('claim').describe('The predictive claim.'),
    criterion: Text.optional().describe('What would have to be seen for it to have come true.'),
    horizon: Edtf.optional().describe('Until when, in EDTF.'),
    resolution: Resolution.schema.default('open').describe('How it turned out.'),
    resolvedOn: Day.optional().describe('The day on which it was resolved.'),
    forecasts: z
      .array(Forecast)
      .default([])
      .describe('Forecasts of it, in the order in which they were made.'),
    note: Text.optional().describe('What the entry rests on or leaves open.'),
  })
  .refine(({ resolution, resolvedOn }) => resolution !== 'open' || resolvedOn === undefined, {
    error: 'no "resolvedOn" while the resolution is open',
    path: ['resolvedOn'],
  })
  .refine(({ forecasts }) => isInOrder(forecasts.map(({ on }) => on)), {
    error: 'forecasts in the order of their days',
    path: ['forecasts'],
  })
  .refine(
    ({ forecasts, resolvedOn }) => resolvedOn === undefined || (forecasts.at(-1)?.on ?? '') <= resolvedOn,
    {
      error: 'no forecast after the day on which it was resolved',
      path: ['forecasts'],
    },
  )

export type Prediction = z.infer<typeof Prediction>
