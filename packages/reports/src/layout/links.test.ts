import { describe, expect, it } from 'vitest'
import { paragraphsIn, valuesOf } from '../fixtures/walk.ts'
import { claimNumbers, claimsInColumn, claimsInText, firstClaimNumbers } from './links.ts'
import { plainLook } from './look.ts'

const text = (inlines: unknown): string => paragraphsIn({ text: inlines }).join('')

describe('claimNumbers', () => {
  it.each([
    [[], ''],
    [[4], '4'],
    [[4, 5], '4, 5'],
    [[7, 5, 6, 2, 6], '2, 5–7'],
    [[1, 2, 3, 5, 6, 9], '1–3, 5, 6, 9'],
  ])('writes %j as %j', (numbers, written) => {
    expect(text(claimNumbers(numbers, plainLook))).toBe(written)
  })

  it('links both ends of a run', () => {
    expect(valuesOf(claimNumbers([5, 6, 7], plainLook), 'linkToDestination')).toEqual(['claim-5', 'claim-7'])
  })
})

describe('firstClaimNumbers', () => {
  const odd = (count: number) => Array.from({ length: count }, (_, n) => 2 * n + 1)

  it('leaves few as they are', () => {
    expect(text(firstClaimNumbers(odd(12), plainLook))).toBe(text(claimNumbers(odd(12), plainLook)))
  })

  it('counts the rest of many, those of a run too', () => {
    expect(text(firstClaimNumbers(odd(200), plainLook))).toBe('1, 3, 5, 7, 9, 11, 13, 15, 17 and 191 more')
    expect(text(firstClaimNumbers([...odd(8), 20, 21, 22, ...[30, 40, 50, 60]], plainLook))).toBe(
      '1, 3, 5, 7, 9, 11, 13, 15, 20–22 and 4 more',
    )
  })
})

const here = (number: number) => ({ slug: `claim-${number}`, number })
const elsewhere = { slug: 'second-exercise', number: null }

describe('claims of another briefing', () => {
  it('are counted in a column', () => {
    expect(text(claimsInColumn([here(5), elsewhere], plainLook))).toBe('5; 1 elsewhere')
    expect(text(claimsInColumn([elsewhere, elsewhere], plainLook))).toBe('2 elsewhere')
  })

  it('are named in running text', () => {
    expect(text(claimsInText([here(5), elsewhere], plainLook))).toBe(
      'claims 5, second-exercise (in another briefing)',
    )
    expect(text(claimsInText([elsewhere], plainLook))).toBe('claim second-exercise (in another briefing)')
  })
})
