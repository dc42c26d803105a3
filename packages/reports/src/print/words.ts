import { kerningOf } from './kerning.ts'
import { Letters } from './letters.ts'
import type { Glyph, GlyphPosition } from './pdfmake.ts'
import { type Font, remembering, type Shape, type Shaped, shaperOf } from './shaping.ts'

/** What shapes the words of a font. */
export interface WordFont {
  readonly shape: Shape
  /** Of a font whose kerning is known: words are put together of them, where they follow no other rules. */
  readonly letters: Letters | undefined
}

/** @param isOwn whether its file is one of ours: a house may have changed what it calls by the same name */
export const wordFontOf = (font: Font, isOwn: boolean): WordFont => {
  const kerning = isOwn ? kerningOf(font) : undefined
  return {
    shape: remembering(shaperOf(font)),
    letters: kerning && new Letters(kerning, font.unitsPerEm),
  }
}

const space = 0x20
const tab = 0x09

/**
 * So many characters are shaped together at most. What is longer and has no space is no word, and fontkit takes a time for it that
 * grows with its square.
 */
const longestWord = 250

/** The first half of a character of two. */
const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff

/** Where the word ends that begins at a place: behind its space. */
const endOfWord = (text: string, from: number): number => {
  const most = Math.min(text.length, from + longestWord)
  for (let at = from; at < most; at += 1) {
    const code = text.charCodeAt(at)
    if (code === space || code === tab) return at + 1
  }
  return most < text.length && isHalf(text.charCodeAt(most - 1)) ? most - 1 : most
}

/** The width of a text, in thousandths of the size. */
export const widthOf = (text: string, { letters, shape }: WordFont): number => {
  let width = 0
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = endOfWord(text, from)
    const plain = letters?.widthOf(text, from, to) ?? Number.NaN
    width += Number.isNaN(plain) ? shape(text.slice(from, to)).width : plain
  }
  return width
}

/** The glyphs of a text, and where they go. */
export const layOut = (text: string, { letters, shape }: WordFont): Pick<Shaped, 'glyphs' | 'positions'> => {
  const glyphs: Glyph[] = []
  const positions: GlyphPosition[] = []
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = endOfWord(text, from)
    if (letters?.append(text, from, to, glyphs, positions)) continue
    const word = shape(text.slice(from, to))
    glyphs.push(...word.glyphs)
    positions.push(...word.positions)
  }
  return { glyphs, positions }
}
