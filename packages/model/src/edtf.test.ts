import parse from 'edtf'
import { describe, expect, it } from 'vitest'
import { edtfBounds } from './edtf.ts'

describe('edtfBounds', () => {
  it.each([
    ['2016', '2016-01-01', '2016-12-31'],
    ['2018-01?', '2018-01-01', '2018-01-31'],
    ['2015~', '2015-01-01', '2015-12-31'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2016-02-29?', '2016-02-29', '2016-02-29'],
    ['2016-02-29/2017-02-28', '2016-02-29', '2017-02-28'],
    ['2016/2017', '2016-01-01', '2017-12-31'],
    ['2001-33', '2001-01-01', '2001-03-31'],
  ])('%s can mean %s to %s', (expression, earliest, latest) => {
    expect(edtfBounds(expression)).toEqual({ earliest, latest })
  })

  it('leaves an open end open and an unknown end unknown, never 1970', () => {
    expect(edtfBounds('2017/..')).toEqual({ earliest: '2017-01-01', latest: null })
    expect(edtfBounds('2017/')).toEqual({ earliest: '2017-01-01', latest: null })
    expect(edtfBounds('../2016')).toEqual({ earliest: null, latest: '2016-12-31' })
  })

  it('reads every member of a set or list, ranges included', () => {
    expect(edtfBounds('[1670..1672]')).toEqual({ earliest: '1670-01-01', latest: '1672-12-31' })
    expect(edtfBounds('{1960,1961-12}')).toEqual({ earliest: '1960-01-01', latest: '1961-12-31' })
    expect(edtfBounds('[..1984]')).toEqual({ earliest: null, latest: '1984-12-31' })
  })

  it('gives a season the bounds of its year, and a winter the next February too', () => {
    expect(edtfBounds('2001-21')).toEqual({ earliest: '2001-01-01', latest: '2001-12-31' })
    expect(edtfBounds('2001-24')).toEqual({ earliest: '2001-01-01', latest: '2002-02-28' })
  })

  it.each([
    '',
    'soon',
    '2016-13',
    '2016-02-30',
    '2023-02-29',
    '1900-02-29?',
    '2023-~02-29',
    '2023-02-29/2024',
    '[2016,2023-02-29]',
    '-0431',
    'Y170000002',
    '2016/-0100',
  ])('refuses %j', (expression) => {
    expect(edtfBounds(expression)).toBeUndefined()
  })

  it('says of plain dates what the parser for all others says', () => {
    const two = (number: number): string => String(number).padStart(2, '0')
    const upTo = (most: number): readonly number[] => [...Array(most + 1).keys()]
    const textOf = (milliseconds: number | null): string =>
      new Date(milliseconds ?? Number.NaN).toISOString().slice(0, 10)
    const parsed = (expression: string) => {
      try {
        const { min, max } = parse(expression)
        return { earliest: textOf(min), latest: textOf(max) }
      } catch {
        return undefined
      }
    }
    for (const year of ['2000', '2023', '2024', '9999']) {
      const months = upTo(13).map((month) => `${year}-${two(month)}`)
      const days = months.flatMap((month) => upTo(32).map((day) => `${month}-${two(day)}`))
      // The parser takes the 29th of any February.
      for (const expression of [year, ...months, ...days].filter((each) => !each.endsWith('02-29')))
        expect([expression, edtfBounds(expression)]).toEqual([expression, parsed(expression)])
    }
  })

  it('knows the days of years in which the parser does not', () => {
    expect(edtfBounds('0000-02-29')).toEqual({ earliest: '0000-02-29', latest: '0000-02-29' })
    expect(edtfBounds('0004-02')).toEqual({ earliest: '0004-02-01', latest: '0004-02-29' })
  })
})
