import { loadFontkit } from './fontkit.ts'

/** A face of a font file, as far as its looks are measured. */
export interface Face {
  /** The advance width of a character in ems; undefined where it has none. */
  readonly widthEm: (codePoint: number) => number | undefined
  /** The height of a line in ems. */
  readonly lineEm: number
  /** Whether the font itself allows that a part of it is put into documents (OpenType, OS/2 `fsType`). */
  readonly mayBeEmbedded: boolean
}

/**
 * Opens a font file.
 * @throws Error where it is none that we can read
 */
export const openFace = (path: string): Face => {
  const font = loadFontkit().openSync(path)
  const { unitsPerEm } = font
  if (unitsPerEm === undefined) throw new Error('it holds several fonts')
  const { fsType } = font['OS/2'] ?? {}
  return {
    widthEm: (codePoint) =>
      font.hasGlyphForCodePoint(codePoint)
        ? font.glyphForCodePoint(codePoint).advanceWidth / unitsPerEm
        : undefined,
    lineEm: (font.ascent - font.descent + font.lineGap) / unitsPerEm,
    mayBeEmbedded: !(fsType?.noEmbedding || fsType?.noSubsetting || fsType?.bitmapOnly),
  }
}
