import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arranged } from '../assemble/arrange.ts'
import { movesTo } from './moves.ts'

const things = (ids: readonly string[]) => ids.map((id) => ({ id }))

describe('movesTo', () => {
  it('moves nothing that is in place, and no more than has to be moved', () => {
    expect(movesTo(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual([])
    expect(movesTo(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toEqual([{ id: 'd' }])
    expect(movesTo(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'])).toEqual([{ id: 'a', after: 'd' }])
  })

  it('leads to any order', () => {
    const orders = fc
      .uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 12 })
      .chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length })))
    fc.assert(
      fc.property(orders, ([natural, wanted]) => {
        const places = movesTo(natural, wanted)
        expect(arranged(things(natural), places)).toEqual(things(wanted))
        expect(places.length).toBeLessThan(Math.max(1, natural.length))
      }),
    )
  })
})

describe('arranged', () => {
  it.each([
    ['an unknown thing', [{ id: 'x' }]],
    ['an unknown neighbour', [{ id: 'a', after: 'x' }]],
    ['itself as the neighbour', [{ id: 'a', after: 'a' }]],
    [
      'a neighbour that is moved later',
      [
        { id: 'a', after: 'b' },
        { id: 'b', after: 'c' },
      ],
    ],
    [
      'two that follow each other',
      [
        { id: 'a', after: 'b' },
        { id: 'b', after: 'a' },
      ],
    ],
    [
      'the same thing twice',
      [
        { id: 'a', after: 'b' },
        { id: 'a', after: 'c' },
      ],
    ],
  ])('does not put into order with %s', (_what, places) => {
    expect(arranged(things(['a', 'b', 'c']), places)).toBeUndefined()
  })
})
