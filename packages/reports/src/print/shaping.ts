/** Glyphs with their places, as fontkit shapes a text: in units of the font. */
export interface Shaped {
  readonly glyphs: readonly object[]
  readonly positions: readonly { readonly xAdvance: number }[]
}

/** A font as fontkit has parsed it, as far as it is used here. */
export interface Font {
  readonly _glyphs: Record<number, KeptGlyph>
  readonly getGlyph: (id: number, characters?: readonly number[]) => object
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean
  readonly layout: (text: string, features?: unknown) => Shaped
}

/** So many words are remembered as they were shaped, for each font: more than a language's common ones. */
const shapedWords = 20_000

/** A glyph that fontkit keeps, with the characters it was first used for. */
interface KeptGlyph {
  readonly codePoints: readonly number[]
}

/** Whether two glyphs stand for the same characters. */
export const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index])

/**
 * Shapes each word once in the process. fontkit keeps a glyph with the characters it was first used for; here one that is
 * used for others is made anew: else letters that share a glyph were read as the first of them, in this document and the next.
 */
export const shaperOf = (font: Font): ((text: string) => Shaped) => {
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
  const shaped = new Map<string, Shaped>()
  return (text) => {
    const known = shaped.get(text)
    if (known) return known
    const { glyphs, positions } = shaping.layout(text)
    const made = { glyphs, positions }
    if (shaped.size >= shapedWords) shaped.clear()
    shaped.set(text, made)
    return made
  }
}

/** pdfkit scales the places of glyphs where they stand, so each document is given its own. */
const copied = ({ glyphs, positions }: Shaped) => ({
  glyphs,
  positions: positions.map((position) => ({ ...position })),
  get advanceWidth(): number {
    return this.positions.reduce((width, { xAdvance }) => width + xAdvance, 0)
  },
})

/** The font of one document: parsed and shaped with once in the process, with glyphs that are the document's own. */
export const fontForDocument = (font: Font, shape: (text: string) => Shaped): object =>
  Object.create(font, {
    _glyphs: { value: {}, writable: true },
    layout: {
      value: (text: string, features?: unknown) =>
        features === undefined ? copied(shape(text)) : font.layout(text, features),
    },
  })
