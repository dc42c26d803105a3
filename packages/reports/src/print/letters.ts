import type { Kerning } from './kerning.ts'
import type { Glyph, GlyphPosition } from './pdfmake.ts'

/** A letter in front of another, or at the end of its word. */
interface Letter {
  readonly glyph: Glyph
  readonly position: GlyphPosition
  /** How many characters it is: more than one where the font joins them. */
  readonly length: number
}

/** Letters that the font joins in one glyph, and where that stands in the lists. */
interface Joined {
  readonly text: string
  readonly place: number
}

/** Where a letter stands that is in none of the lists. */
const nowhere = -1

/**
 * The Latin letters of a font: words are put together of them without its rules. That holds for fonts whose rules look at no more
 * than two letters, of which one may be several that are joined: a test compares.
 */
export class Letters {
  readonly #kerning: Kerning
  /** So many thousandths of the size are a unit of the font. */
  readonly #scale: number
  /** By the code of the letter. */
  readonly #places: Int16Array
  /** By the place of the first letter; the longest come first. */
  readonly #joined: readonly (readonly Joined[])[]
  /** Letters as they stand, by their places and those of what follows; null where they stand by other rules. */
  readonly #pairs: readonly (Letter | null)[][]

  constructor(kerning: Kerning, unitsPerEm: number) {
    const { letters } = kerning
    this.#kerning = kerning
    this.#scale = 1_000 / unitsPerEm
    this.#places = new Int16Array(Math.max(...letters.map((text) => text.charCodeAt(0))) + 1).fill(nowhere)
    for (const [place, text] of letters.entries())
      if (text.length === 1) this.#places[text.charCodeAt(0)] = place
    const joined = letters.map((text, place) => ({ text, place })).filter(({ text }) => text.length > 1)
    this.#joined = letters.map((letter) =>
      joined
        .filter(({ text }) => letter.length === 1 && text.startsWith(letter))
        .sort((a, b) => b.text.length - a.text.length),
    )
    this.#pairs = letters.map(() => [])
  }

  /** The width of a part of a text, in thousandths of the size; NaN where it holds what does not stand by these rules. */
  widthOf(text: string, from: number, to: number): number {
    let width = 0
    for (let at = from; at < to; ) {
      const letter = this.#letterAt(text, at, to)
      if (!letter) return Number.NaN
      width += letter.position.xAdvance
      at += letter.length
    }
    return width
  }

  /** Appends the letters of a part of a text to others, if all of it stands by these rules. */
  append(text: string, from: number, to: number, glyphs: Glyph[], positions: GlyphPosition[]): boolean {
    const before = glyphs.length
    for (let at = from; at < to; ) {
      const letter = this.#letterAt(text, at, to)
      if (!letter) {
        glyphs.length = before
        positions.length = before
        return false
      }
      glyphs.push(letter.glyph)
      positions.push(letter.position)
      at += letter.length
    }
    return true
  }

  #placeAt(text: string, at: number, to: number): number {
    const place = this.#places[text.charCodeAt(at)] ?? nowhere
    const joined = this.#joined[place]
    if (joined && joined.length > 0)
      for (const { text: letters, place: together } of joined)
        if (at + letters.length <= to && text.startsWith(letters, at)) return together
    return place
  }

  #letterAt(text: string, at: number, to: number): Letter | null {
    const place = this.#placeAt(text, at, to)
    const letters = this.#kerning.letters[place]
    const row = this.#pairs[place]
    if (letters === undefined || !row) return null
    const end = at + letters.length
    // What stands at the end of a word has its place behind all letters.
    const next = end < to ? this.#placeAt(text, end, to) : this.#pairs.length
    if (next === nowhere) return null
    const known = row[next]
    if (known !== undefined) return known
    const letter = this.#letterBefore(place, next)
    row[next] = letter
    return letter
  }

  #letterBefore(place: number, next: number): Letter | null {
    const { letters, glyphs, advances, rows, columns, kerns } = this.#kerning
    const [text = '', id = 0, advanceWidth = 0] = [letters[place], glyphs[place], advances[place]]
    const column = columns[next]
    const kern = column === undefined ? 0 : (kerns[rows[place] ?? 0]?.[column] ?? null)
    if (kern === null) return null
    return {
      glyph: { id, advanceWidth, codePoints: [...text].map((letter) => letter.charCodeAt(0)) },
      position: {
        xAdvance: (advanceWidth + kern) * this.#scale,
        yAdvance: 0,
        xOffset: 0,
        yOffset: 0,
        advanceWidth: advanceWidth * this.#scale,
      },
      length: text.length,
    }
  }
}
