import { describe, expect, it } from 'vitest'
import { wordingOf } from '../wording.ts'
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

describe('wordDate in other languages', () => {
  it.each([
    ['2016', '2016', '2016'],
    ['2018-01', 'janvier 2018', 'يناير 2018'],
    ['2018-01-05', '5 janvier 2018', '5 يناير 2018'],
    ['2018-08-01', '1er août 2018', '1 أغسطس 2018'],
    ['2015~', 'environ 2015', 'نحو 2015'],
    ['2018-01?', 'janvier 2018 (date incertaine)', 'يناير 2018 (غير مؤكد)'],
    ['2015%', 'environ 2015 (date incertaine)', 'نحو 2015 (غير مؤكد)'],
    ['2017/..', 'à partir de 2017, fin ouverte', 'من 2017، مفتوح النهاية'],
    ['2018-10-05/', 'à partir du 5 octobre 2018, fin inconnue', 'من 5 أكتوبر 2018، النهاية غير معروفة'],
    ['2018-10/..', 'à partir d’octobre 2018, fin ouverte', 'من أكتوبر 2018، مفتوح النهاية'],
    ['../2016', 'jusqu’en 2016, début ouvert', 'حتى 2016، مفتوح البداية'],
    ['../2016-03-02', 'jusqu’au 2 mars 2016, début ouvert', 'حتى 2 مارس 2016، مفتوح البداية'],
    ['/2016~', 'jusqu’à environ 2016, début inconnu', 'حتى نحو 2016، البداية غير معروفة'],
    ['2016/2017', 'de 2016 à 2017', 'من 2016 إلى 2017'],
    [
      '2016~/2017-03-02?',
      'd’environ 2016 au 2 mars 2017 (date incertaine)',
      'من نحو 2016 إلى 2 مارس 2017 (غير مؤكد)',
    ],
    ['2001-22/2001-21', 'de l’été 2001 au printemps 2001', 'من صيف 2001 إلى ربيع 2001'],
    ['198X/199X', 'des années 1980 aux années 1990', 'من عقد 1980 إلى عقد 1990'],
    ['201X', 'années 2010', 'عقد 2010'],
    ['20XX', 'entre 2000 et 2099', 'بين 2000 و2099'],
    ['2016-XX', '2016, mois inconnu', '2016، الشهر غير معروف'],
    ['2016-05-XX', 'mai 2016, jour inconnu', 'مايو 2016، اليوم غير معروف'],
    ['2016-XX-XX', '2016, mois et jour inconnus', '2016، الشهر واليوم غير معروفين'],
    ['2001-21', 'printemps 2001', 'ربيع 2001'],
    ['2001-28', 'hiver boréal 2001', 'شتاء 2001 في نصف الكرة الشمالي'],
    ['2001-31', 'automne austral 2001', 'خريف 2001 في نصف الكرة الجنوبي'],
    ['2001-33', 'premier trimestre de 2001', 'الربع الأول من 2001'],
    ['2001-39', 'dernier tiers de 2001', 'الثلث الأخير من 2001'],
    ['2001-41', 'second semestre de 2001', 'النصف الثاني من 2001'],
    ['[1667,1668-12]', '1667 ou décembre 1668', '1667 أو ديسمبر 1668'],
    ['{1960,1961,1963}', '1960, 1961 et 1963', '1960 و1961 و1963'],
    ['[1670..1672]', 'l’une des dates de 1670 à 1672', 'أحد التواريخ من 1670 إلى 1672'],
    ['{1670..1672}', 'toutes les dates de 1670 à 1672', 'جميع التواريخ من 1670 إلى 1672'],
    ['[..1984]', '1984 ou avant', '1984 أو قبل ذلك'],
    ['[1984..]', '1984 ou après', '1984 أو بعد ذلك'],
    ['{..1984}', '1984 et avant', '1984 وما قبل ذلك'],
    ['{1984..}', '1984 et après', '1984 وما بعد ذلك'],
    ['1950S2', '1950S2', '1950S2'],
  ])('words %s as %j and %j', (edtf, french, arabic) => {
    expect(wordDate(edtf, wordingOf('fr'))).toBe(french)
    expect(wordDate(edtf, wordingOf('ar'))).toBe(arabic)
  })

  it('has words for every month and season that EDTF numbers', () => {
    const numbers = [...Array(12).keys()]
      .map((month) => month + 1)
      .concat([...Array(21).keys()].map((n) => n + 21))
    for (const language of ['en', 'fr', 'ar'] as const) {
      const worded = numbers.map((n) => wordDate(`2001-${String(n).padStart(2, '0')}`, wordingOf(language)))
      expect(new Set(worded).size).toBe(33)
      for (const words of worded) expect(words).not.toContain('-')
    }
  })
})
