import { describe, expect, it } from 'vitest'
import { brierOf } from './brier.ts'
import { Forecast, type Prediction } from './prediction.ts'

const held = (
  resolution: Prediction['resolution'],
  ...probabilities: number[]
): Pick<Prediction, 'resolution' | 'forecasts'> => ({
  resolution,
  forecasts: probabilities.map((probability) => Forecast.parse({ probability, on: '2018-01-31' })),
})

describe('brierOf', () => {
  it('is 0 for the sure and right, 1 for the sure and wrong, and a quarter for one half', () => {
    expect(brierOf([held('came-true', 1), held('did-not', 0)])).toEqual({ score: 0, n: 2 })
    expect(brierOf([held('came-true', 0), held('did-not', 1)])).toEqual({ score: 1, n: 2 })
    expect(brierOf([held('came-true', 0.5)])).toEqual({ score: 0.25, n: 1 })
  })

  it('is the mean over all forecasts, not over predictions', () => {
    const brier = brierOf([held('came-true', 0.9, 0.7), held('did-not', 0.4)])
    expect(brier?.n).toBe(3)
    expect(brier?.score).toBeCloseTo((0.01 + 0.09 + 0.16) / 3, 12)
  })

  it.each(['open', 'partly', 'annulled', 'not-resolvable'] as const)(
    'has no outcome for %s',
    (resolution) => {
      expect(brierOf([held(resolution, 0.9)])).toBeUndefined()
      expect(brierOf([held(resolution, 0.9), held('came-true', 1)])).toEqual({ score: 0, n: 1 })
    },
  )

  it('says nothing of predictions that nobody has forecast', () => {
    expect(brierOf([])).toBeUndefined()
    expect(brierOf([held('came-true')])).toBeUndefined()
  })
})
