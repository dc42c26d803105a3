/** A block of a text: what stands between blank lines, without white space around it. */
export interface Block {
  readonly text: string
  /** How many code points it has. */
  readonly length: number
  /** The code points from `start` up to `end`, without the latter. */
  readonly slice: (start: number, end: number) => string
}

const hasAstral = /[\u{10000}-\u{10FFFF}]/u

const block = (text: string): Block => {
  if (!hasAstral.test(text))
    return { text, length: text.length, slice: (start, end) => text.slice(start, end) }
  const points = [...text]
  return { text, length: points.length, slice: (start, end) => points.slice(start, end).join('') }
}

/**
 * Splits a text into its blocks at runs of lines that are empty or white space. Blocks are counted from 1, so the
 * first one is that at index 0.
 */
export const splitBlocks = (text: string): readonly Block[] =>
  text
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((content) => content.trim())
    .filter((content) => content !== '')
    .map(block)

/** How many code points stand before a UTF-16 index. */
export const pointsBefore = ({ text, length }: Block, index: number): number =>
  length === text.length ? index : [...text.slice(0, index)].length
