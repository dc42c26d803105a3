import { kernings } from './kerning.gen.ts'
import type { Font } from './shaping.ts'

/**
 * How the Latin letters of one face stand beside each other, in units of the font. `scripts/kerning.ts` asks fontkit, so that
 * nobody who prints has to read the font's own rules for it, which takes longer than anything else in a short document.
 */
export interface Kerning {
  /** `checkSumAdjustment` of the font file that it was made of: it differs with any byte. */
  readonly checksum: number
  /** Letters, and sequences of them that the font joins in one glyph. The lists below are in their order. */
  readonly letters: readonly string[]
  readonly glyphs: readonly number[]
  readonly advances: readonly number[]
  /** Which row of `kerns` a letter takes when another follows. */
  readonly rows: readonly number[]
  /** Which column of `kerns` a letter takes behind another. */
  readonly columns: readonly number[]
  /** What is added to the advance of the first of two letters; null where the font sets the two by other rules. */
  readonly kerns: readonly (readonly (number | null)[])[]
}

/** The kerning of a font; undefined where it is none of ours, or another version of it. */
export const kerningOf = ({ postscriptName, head }: Font): Kerning | undefined => {
  const text = kernings[postscriptName]
  if (text === undefined) return undefined
  const kerning: Kerning = JSON.parse(text)
  return kerning.checksum === head.checkSumAdjustment ? kerning : undefined
}
