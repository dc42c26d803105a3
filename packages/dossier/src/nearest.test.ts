import { describe, expect, it } from 'vitest'
import { didYouMean, nearestWord } from './nearest.ts'

describe('nearestWord', () => {
  it.each([
    ['pakstan', 'pakistan'],
    ['Pakistan', 'pakistan'],
    ['bottomline', 'bottomLine'],
    ['bottom_line', 'bottomLine'],
  ])('takes %s for %s', (word, nearest) => {
    expect(nearestWord(word, ['india', 'pakistan', 'bottomLine'])).toBe(nearest)
  })

  it('gives nothing where nothing is near, or the word is endless', () => {
    expect(nearestWord('france', ['india', 'pakistan'])).toBeUndefined()
    expect(nearestWord('x'.repeat(101), ['x'.repeat(101)])).toBeUndefined()
    expect(didYouMean('france', ['india'])).toBeUndefined()
  })

  it('takes the first of equally near words', () => {
    expect(nearestWord('c', ['a', 'b'])).toBe('a')
  })
})
