import { describe, expect, it } from 'vitest'
import { cslDate } from './date.ts'

describe('cslDate', () => {
  it.each([
    ['2016', [2016]],
    ['2018-01', [2018, 1]],
    ['2018-01-05', [2018, 1, 5]],
  ])('gives %s in numbers, as far as it goes', (edtf, parts) => {
    expect(cslDate(edtf, true)).toEqual({ 'date-parts': [parts] })
    expect(cslDate(edtf, false)).toEqual({ 'date-parts': [parts] })
  })

  it('leaves "circa" to a style that prints it, and says it itself for one that does not', () => {
    expect(cslDate('2015~', true)).toEqual({ 'date-parts': [[2015]], circa: true })
    expect(cslDate('2015~', false)).toEqual({ literal: 'ca. 2015' })
    expect(cslDate('2018-01-05~', false)).toEqual({ literal: 'ca. 5 January 2018' })
  })

  it.each([
    ['2015?', '2015 (uncertain)'],
    ['2015%', 'about 2015 (uncertain)'],
    ['2016/2017', '2016 to 2017'],
    ['2017/..', 'from 2017, open'],
    ['2001-21', 'spring 2001'],
    ['201X', '2010s'],
    ['2016-05-XX', 'May 2016, day not known'],
    ['[1667,1668-12]', '1667 or December 1668'],
    ['0431', '0431'],
    ['1XXX', '1XXX'],
  ])('gives %s in words rather than make of it another date', (edtf, literal) => {
    expect(cslDate(edtf, true)).toEqual({ literal })
  })
})
