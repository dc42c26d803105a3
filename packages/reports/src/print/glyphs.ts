import { mirrored } from './bidi.ts'
import type { EmbeddedFont, Glyph, GlyphPosition } from './pdfmake.ts'
import { isSame } from './shaping.ts'

/** A glyph in its place on a line. */
export interface PlacedGlyph {
  readonly glyph: Glyph
  /** The characters that it stands for; none where others stand for them too, such as the dots of a letter. */
  readonly reading: readonly number[]
  /** In thousandths of the size, as `from`, which is its beginning before it is moved. */
  readonly position: GlyphPosition
  readonly from: number
}

/** The glyphs of words that stand beside each other, from left to right. */
export const glyphsOf = (
  font: EmbeddedFont,
  words: readonly string[],
  level: number,
): readonly PlacedGlyph[] => {
  const placed: PlacedGlyph[] = []
  let from = 0
  for (const word of words) {
    const { glyphs, positions } = font.layout(word)
    for (const [index, glyph] of glyphs.entries()) {
      const position = positions[index] as GlyphPosition
      const reading = level % 2 === 1 ? glyph.codePoints.map(mirrored) : glyph.codePoints
      placed.push({ glyph, reading, position, from })
      from += position.xAdvance
    }
  }
  return placed
}

/** The codes of glyphs that are read in more than one way, by glyph and reading. */
const furtherCodes = new WeakMap<EmbeddedFont, Map<string, number>>()

/**
 * The code of a glyph that stands for these characters. A code has one reading in the file (ISO 32000-1, 9.10.3), and
 * letters share glyphs, as all letters do that a font does not have: each further reading has a code of its own.
 */
export const codeOf = (
  font: EmbeddedFont,
  { id, advanceWidth }: Glyph,
  reading: readonly number[],
): number => {
  const { subset, unicode, widths } = font
  const add = (code: number): number => {
    widths[code] = advanceWidth * font.scale
    unicode[code] = reading
    return code
  }
  const first = subset.includeGlyph(id)
  const known = unicode[first]
  if (known === undefined) return add(first)
  if (isSame(known, reading)) return first
  const further = furtherCodes.get(font) ?? new Map<string, number>()
  furtherCodes.set(font, further)
  const name = `${id} ${reading}`
  const code = further.get(name) ?? add(subset.glyphs.push(id) - 1)
  further.set(name, code)
  return code
}
