import type { Prediction } from './prediction.ts'

/** The mean Brier score of forecasts, with the number of forecasts behind it. */
export interface Brier {
  /** From 0 (sure and right) to 1 (sure and wrong); 0.25 is what always saying one half earns. */
  readonly score: number
  readonly n: number
}

const outcomes: Partial<Readonly<Record<Prediction['resolution'], 0 | 1>>> = { 'came-true': 1, 'did-not': 0 }

/**
 * Scores the forecasts of predictions that came true or did not: the mean squared distance from the outcome (Brier
 * 1950, for yes or no). A prediction that is open, came true in part, or cannot be decided has no outcome to score.
 * @returns undefined where there is nothing to score: a score without an n says nothing
 */
export const brierOf = (
  predictions: Iterable<Pick<Prediction, 'resolution' | 'forecasts'>>,
): Brier | undefined => {
  let sum = 0
  let n = 0
  for (const { resolution, forecasts } of predictions) {
    const outcome = outcomes[resolution]
    if (outcome === undefined) continue
    for (const { probability } of forecasts) sum += (probability - outcome) ** 2
    n += forecasts.length
  }
  return n === 0 ? undefined : { score: sum / n, n }
}
