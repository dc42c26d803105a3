import { describe, expect, it } from 'vitest'
import { wordDate } from './date.ts'
import { plainLook } from './look.ts'

describe('wordDate', () => {
  it.each([
    ['2016', '2016'],
    ['2018-01', 'January 2018'],
    ['2018-01-05', '5 January 2018'],
    ['2015~', 'about 2015'],
    ['2018-01?', 'January 2018 (uncertain)'],
    ['2015%', 'about 2015 (uncertain)'],
    ['2017/..', 'from 2017, open'],
    ['2017/', 'from 2017, end not known'],
    ['../2016', 'until 2016, beginning open'],
    ['/2016', 'until 2016, beginning not known'],
    ['2016/2017', '2016 to 2017'],
    ['2016~/2017-03-02?', 'about 2016 to 2 March 2017 (uncertain)'],
    ['201X', '2010s'],
    ['20XX', 'between 2000 and 2099'],
    ['2016-XX', '2016, month not known'],
    ['2016-05-XX', 'May 2016, day not known'],
    ['2016-XX-XX', '2016, month and day not known'],
    ['2001-21', 'spring 2001'],
    ['2001-31', 'southern autumn 2001'],
    ['2001-33', 'first quarter of 2001'],
    ['2001-41', 'second half of 2001'],
    ['[1667,1668-12]', '1667 or December 1668'],
    ['{1960,1961,1963}', '1960, 1961 and 1963'],
    ['[1670..1672]', 'one of 1670 to 1672'],
    ['{1670..1672}', 'all of 1670 to 1672'],
    ['[..1984]', '1984 or earlier'],
    ['{1984..}', '1984 and later'],
  ])('words %s as %j', (edtf, words) => {
    expect(wordDate(edtf, plainLook.words)).toBe(words)
  })

  it.each([
    '1950S2',
    '2004-06~-11',
    '?2004-06',
    'Y170000002',
    '-0431',
    '1XXX',
    '2016-42',
    '2018-01-05T10:00:00Z',
    '../..',
    '2016/1950S2',
    '[1667,1950S2]',
    '',
  ])('prints %j as it is rather than guess', (edtf) => {
    expect(wordDate(edtf, plainLook.words)).toBe(edtf)
  })
})
