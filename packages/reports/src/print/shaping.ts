import type { Glyph, GlyphPosition } from './pdfmake.ts'

/** A word in glyphs with their places. Whoever prints is given the same one: nobody changes it. */
export interface Shaped {
  readonly glyphs: readonly Glyph[]
  readonly positions: readonly GlyphPosition[]
  /** In thousandths of the size. */
  readonly width: number
}

/** Glyphs with their places as fontkit shapes a text: in units of the font. */
interface GlyphRun {
  readonly glyphs: readonly Glyph[]
  readonly positions: readonly Omit<GlyphPosition, 'advanceWidth'>[]
}

/** A font as fontkit has parsed it, as far as it is used here. */
export interface Font {
  readonly postscriptName: string
  readonly head: { readonly checkSumAdjustment: number }
  readonly _glyphs: Record<number, Glyph>
  readonly getGlyph: (id: number, characters?: readonly number[]) => Glyph
  readonly unitsPerEm: number
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean
  readonly layout: (text: string) => GlyphRun
}

/** Shapes a word. */
export type Shape = (word: string) => Shaped

/** Whether two glyphs stand for the same characters. */
export const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index])

/**
 * Shapes words by fontkit, which keeps a glyph with the characters it was first used for. Here one that is used for others
 * is made anew: else letters that share a glyph were read as the first of them, in this document and the next.
 */
export const shaperOf = (font: Font): Shape => {
  const shaping: Font = Object.create(font, {
    _glyphs: { value: {}, writable: true },
    getGlyph: {
      value: (id: number, characters?: readonly number[]) => {
        const kept = shaping._glyphs[id]
        if (kept && characters && !isSame(kept.codePoints, characters)) delete shaping._glyphs[id]
        return font.getGlyph.call(shaping, id, characters)
      },
    },
  })
  const scale = 1_000 / font.unitsPerEm
  return (word) => {
    const { glyphs, positions: places } = shaping.layout(word)
    const positions = places.map(({ xAdvance, yAdvance, xOffset, yOffset }, index) => ({
      xAdvance: xAdvance * scale,
      yAdvance: yAdvance * scale,
      xOffset: xOffset * scale,
      yOffset: yOffset * scale,
      advanceWidth: (glyphs[index]?.advanceWidth ?? 0) * scale,
    }))
    return { glyphs, positions, width: positions.reduce((width, { xAdvance }) => width + xAdvance, 0) }
  }
}

/** So many words are remembered as they were shaped, for each font: more than a language's common ones. */
const shapedWords = 20_000

/** What is longer, in characters, is no word. */
const longestWord = 100

/** Shapes each word once in the process. */
export const remembering = (shape: Shape): Shape => {
  const shaped = new Map<string, Shaped>()
  return (word) => {
    if (word.length > longestWord) return shape(word)
    const known = shaped.get(word)
    if (known) return known
    const made = shape(word)
    if (shaped.size >= shapedWords) shaped.clear()
    shaped.set(word, made)
    return made
  }
}

/** The font of one document: parsed once in the process, with glyphs that are the document's own. */
export const fontForDocument = (font: Font): object =>
  Object.create(font, { _glyphs: { value: {}, writable: true } })
