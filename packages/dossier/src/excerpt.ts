/** Lines longer than this many characters are shown in a window around the caret. */
const longestLine = 120

/** East Asian wide characters and emoji take two cells of a terminal. */
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u

/** Marks and joiners take none. */
const zero = /\p{M}|\p{Cf}/u

/** How many cells of a terminal a text takes. */
export const widthOf = (text: string): number => {
  let cells = 0
  for (const character of text) if (!zero.test(character)) cells += wide.test(character) ? 2 : 1
  return cells
}

/** A line to show, with the part before what is marked, and the marked part itself. */
export interface Clipped {
  readonly text: string
  readonly before: string
  readonly marked: string
}

/** Not in the middle of a character. */
const whole = (line: string, index: number): number =>
  /[\uDC00-\uDFFF]/.test(line.charAt(index)) ? index - 1 : index

/**
 * A line as it is shown: tabs as spaces, and a long line cut to a window around what is marked.
 * @param start the first marked UTF-16 unit
 * @param length how many units are marked
 */
export const clip = (line: string, start: number, length: number): Clipped => {
  const flat = line.replaceAll('\t', ' ')
  const isLong = flat.length > longestLine
  const from = isLong ? whole(flat, Math.max(0, Math.min(start - 40, flat.length - longestLine))) : 0
  const to = isLong ? whole(flat, Math.min(flat.length, from + longestLine)) : flat.length
  const head = from > 0 ? '…' : ''
  return {
    text: `${head}${flat.slice(from, to)}${to < flat.length ? '…' : ''}`,
    before: `${head}${flat.slice(from, start)}`,
    marked: flat.slice(start, Math.min(start + length, to)),
  }
}
