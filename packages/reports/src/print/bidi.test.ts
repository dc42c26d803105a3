import { expect, it } from 'vitest'
import { asSeen, directionsOf, inVisualOrder, joinedFromLeft, seenFromLeft } from './bidi.ts'
import { loadFonts } from './fonts.ts'
import { layOut } from './words.ts'

it('cuts a paragraph where its direction changes', () => {
  const { parts, isRightToLeft } = directionsOf('שלום abc 12')
  expect(isRightToLeft).toBe(true)
  expect(parts.map(({ level }) => level % 2)).toContain(0)
  expect(directionsOf('abc').isRightToLeft).toBe(false)
  expect(directionsOf('שלום abc 12', 'ltr').isRightToLeft).toBe(false)
})

it('puts words that run to the left in the order in which they are seen', () => {
  const items = [
    { word: 'one', level: 1 },
    { word: '2016', level: 2 },
    { word: 'two', level: 1 },
  ]
  expect(inVisualOrder(items, ({ level }) => level).map(({ word }) => word)).toEqual(['two', '2016', 'one'])
})

it('turns brackets, and what has no letters', () => {
  expect(asSeen('(', 1)).toBe(')')
  expect(asSeen(') ', 1)).toBe(' (')
  expect(asSeen('(a)', 0)).toBe('(a)')
})

const { wordsOf } = loadFonts()

/** The characters of words from left to right, as the font of Arabic draws them. */
const drawn = (words: readonly string[]): string =>
  words
    .flatMap((word) => layOut(word, wordsOf('arabic', 'normal')).glyphs)
    .map(({ codePoints }) => String.fromCodePoint(...codePoints))
    .join('')

it.each(['۲۰۱۹', '٢٠١٩', '۲۰۱۹ ', '۱۲/۵', '۵۰٪', '۱۹۴۷ ۱۹۷۱', '2019'])(
  'draws the digits of %s in their order',
  (digits) => {
    expect(drawn(seenFromLeft(digits))).toBe(digits)
    const [first = '', ...rest] = digits.split(/(?<= )/)
    const joined = rest.reduce<readonly string[]>(
      (words, word) => joinedFromLeft(words, seenFromLeft(word)),
      seenFromLeft(first),
    )
    expect(drawn(joined)).toBe(digits)
  },
)
