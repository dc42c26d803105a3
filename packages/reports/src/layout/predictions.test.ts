import { describe, expect, it } from 'vitest'
import { riverBriefing } from '../fixtures/briefing.ts'
import { paragraphsIn } from '../fixtures/walk.ts'
import { plainLook } from './look.ts'
import { predictions } from './predictions.ts'

describe('the register of predictions', () => {
  it('gives one row to predictions of which the same is to be said', () => {
    const [first] = riverBriefing.predictions
    if (!first) throw new Error('The fixture has no prediction.')
    const without = [20, 21, 22, 25].map((number) => ({
      ...first,
      claim: { slug: `claim-${number}`, number },
      criterion: null,
      horizon: null,
      note: null,
    }))
    const cells = paragraphsIn(predictions({ ...riverBriefing, predictions: [first, ...without] }, plainLook))
    expect(cells.filter((cell) => cell === 'open')).toHaveLength(2)
    expect(cells.slice(-4)).toEqual(['20–22, 25', 'No criterion has been set.', 'None set', 'open'])
  })
})
