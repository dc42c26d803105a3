import type { Glyph, GlyphPosition } from './pdfmake.ts'
import type { Shape } from './shaping.ts'

/** A letter in front of another, or at the end of its word. */
export interface Letter {
  readonly glyph: Glyph
  readonly position: GlyphPosition
}

/** Where a letter stands in the tables; nowhere, where it is none of ours. */
const nowhere = 0
/** Where the end of a word stands. */
const end = 1
const softHyphen = 0xad
/** The glyph of what a font does not have. */
const missing = 0

/** Of characters: printable ASCII, Latin-1, Latin Extended-A, dashes and quotation marks. */
const placeOf = (code: number): number => {
  if (code <= 0x7e) return code >= 0x20 ? code : nowhere
  if (code <= 0x17f) return code > 0xa0 && code !== softHyphen ? code : nowhere
  return code >= 0x2013 && code <= 0x201e ? code - 0x2013 + 0x180 : nowhere
}

/** Whether a glyph stands on the line, as broad as it is elsewhere. */
const isPlaced = (position: GlyphPosition | undefined, like: GlyphPosition): position is GlyphPosition =>
  position !== undefined &&
  position.yAdvance === 0 &&
  position.xOffset === 0 &&
  position.yOffset === 0 &&
  position.advanceWidth === like.advanceWidth

/**
 * The letters of a Latin font, and how each stands in front of each other. A pair is learnt when it is first met, by having
 * it shaped; words of learnt pairs are then put together without the rules of the font. That holds for fonts whose rules
 * look at no more than two Latin letters: a test compares.
 */
export class Letters {
  readonly #shape: Shape
  /** By the place of a letter and of the next; null where the font joins or changes them. */
  readonly #pairs: (Letter | null)[][] = []

  constructor(shape: Shape) {
    this.#shape = shape
  }

  /** The width of a part of a text; NaN where it is not made of pairs that stand as they are. */
  widthOf(text: string, from: number, to: number): number {
    let width = 0
    for (let at = from; at < to; at += 1) {
      const letter = this.#letterAt(text, at, to)
      if (!letter) return Number.NaN
      width += letter.position.xAdvance
    }
    return width
  }

  /** Appends the letters of a part of a text to others, if it is made of pairs that stand as they are. */
  append(text: string, from: number, to: number, glyphs: Glyph[], positions: GlyphPosition[]): boolean {
    const before = glyphs.length
    for (let at = from; at < to; at += 1) {
      const letter = this.#letterAt(text, at, to)
      if (!letter) {
        glyphs.length = before
        positions.length = before
        return false
      }
      glyphs.push(letter.glyph)
      positions.push(letter.position)
    }
    return true
  }

  #letterAt(text: string, at: number, to: number): Letter | null {
    const place = placeOf(text.charCodeAt(at))
    const next = at + 1 < to ? placeOf(text.charCodeAt(at + 1)) : end
    if (place === nowhere || next === nowhere) return null
    let row = this.#pairs[place]
    if (!row) {
      row = []
      this.#pairs[place] = row
    }
    const known = row[next]
    if (known !== undefined) return known
    const learnt = this.#learn(text.slice(at, at + 1), next === end ? '' : text.slice(at + 1, at + 2))
    row[next] = learnt
    return learnt
  }

  /** @param next nothing at the end of a word */
  #learn(letter: string, next: string): Letter | null {
    const alone = next === '' ? this.#learnAlone(letter) : this.#letterAt(letter, 0, 1)
    if (!alone || next === '') return alone
    const following = this.#letterAt(next, 0, 1)
    if (!following) return null
    const { glyphs, positions } = this.#shape(letter + next)
    const [position, nextPosition] = positions
    const isAsTheyAre =
      glyphs.length === 2 &&
      glyphs[0]?.id === alone.glyph.id &&
      glyphs[1]?.id === following.glyph.id &&
      isPlaced(position, alone.position) &&
      isPlaced(nextPosition, following.position) &&
      nextPosition.xAdvance === following.position.xAdvance
    return isAsTheyAre ? { glyph: alone.glyph, position } : null
  }

  #learnAlone(letter: string): Letter | null {
    const { glyphs, positions } = this.#shape(letter)
    const [glyph] = glyphs
    const [position] = positions
    if (glyphs.length !== 1 || !glyph || glyph.id === missing || !position) return null
    const { id, advanceWidth } = glyph
    return isPlaced(position, position)
      ? { glyph: { id, advanceWidth, codePoints: [letter.charCodeAt(0)] }, position }
      : null
  }
}
