import { runsBothWays } from './bidi.ts'
import type { PlacedGlyph } from './glyphs.ts'

/** Glyphs that are shown one after the other. */
export interface Part {
  readonly glyphs: readonly PlacedGlyph[]
  /** What they are to be read as, where their own readings do not say it. */
  readonly actual?: string
}

/** What shows nothing and breaks no word, for glyphs that must not be read: each code has to be read as something. */
const wordJoiner = 0x2060
const rightToLeftMark = 0x200f
const space = 0x20

const isSpace = (placed: PlacedGlyph | undefined): placed is PlacedGlyph => placed?.reading[0] === space

/**
 * A space between runs that are read to the left. pdf.js forgets a space after which the text goes back to the left,
 * unless it is read as more than a space.
 */
const gap = (placed: PlacedGlyph): Part => ({
  glyphs: [{ ...placed, reading: [rightToLeftMark, space] }],
  actual: ' ',
})

const single = (placed: PlacedGlyph): Part => (isSpace(placed) ? gap(placed) : { glyphs: [placed] })

/** What is seen and must not be read. */
const unread = (placed: PlacedGlyph): PlacedGlyph => ({ ...placed, reading: [wordJoiner] })

const isMark = ({ reading }: PlacedGlyph): boolean => /^\p{Mark}+$/u.test(String.fromCodePoint(...reading))

/**
 * Words from the right to the left. pdf.js would give vowels above the last letter, which come first in the file, to what
 * stands before: that letter is read with them, by itself.
 */
const turned = (glyphs: readonly PlacedGlyph[]): readonly Part[] => {
  const last = glyphs.findIndex((placed) => !isMark(placed))
  const letter = glyphs[last]
  if (last < 1 || letter === undefined) return [{ glyphs }]
  const vowels = glyphs.slice(0, last)
  const reading = [...vowels, letter].flatMap((placed) => placed.reading)
  const actual = String.fromCodePoint(...reading.toReversed())
  return [
    ...turned(glyphs.slice(last + 1)),
    { glyphs: [{ ...letter, reading }, ...vowels.map(unread)], actual },
  ].filter((part) => part.glyphs.length > 0)
}

const isLetter = ({ reading }: PlacedGlyph): boolean => runsBothWays(String.fromCodePoint(...reading))

/**
 * Words that run to the left, in the order of reading. Readers of PDFs turn what stands from left to right and has such
 * letters; so words stay as they are seen, and what has none is shown one by one.
 */
const toTheLeft = (glyphs: readonly PlacedGlyph[]): readonly Part[] => {
  if (!glyphs.some(isLetter)) return glyphs.map(single).reverse()
  const beforeVowels = glyphs.findIndex(
    (placed, index) => isSpace(placed) && glyphs.slice(index + 1, index + 2).some(isMark),
  )
  if (beforeVowels > 0)
    return [
      ...toTheLeft(glyphs.slice(beforeVowels + 1)),
      ...glyphs.slice(beforeVowels, beforeVowels + 1).map(gap),
      ...toTheLeft(glyphs.slice(0, beforeVowels)),
    ]
  let [from, to] = [0, glyphs.length]
  while (isSpace(glyphs[from])) from += 1
  while (isSpace(glyphs[to - 1])) to -= 1
  return [
    ...glyphs.slice(to).map(gap).reverse(),
    ...turned(glyphs.slice(from, to)),
    ...glyphs.slice(0, from).map(gap).reverse(),
  ]
}

/** The parts of a run in the order in which they are read; after them what is seen alone, such as the dots of letters. */
export const partsOf = (glyphs: readonly PlacedGlyph[], level: number): readonly Part[] => {
  const isRead = ({ reading }: PlacedGlyph): boolean => reading.length > 0
  const read = glyphs.every(isRead) ? glyphs : glyphs.filter(isRead)
  const parts = level % 2 === 1 ? toTheLeft(read) : [{ glyphs: read }]
  if (read === glyphs) return parts
  const seen = glyphs.filter((placed) => !isRead(placed))
  return [...parts, { glyphs: seen.map(unread), actual: '' }]
}
