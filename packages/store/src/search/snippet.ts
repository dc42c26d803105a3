import { fold } from './fold.ts'

/** A piece of text, and whether it is what was looked for. */
export interface Segment {
  readonly text: string
  readonly match: boolean
}

const written = /[\p{L}\p{N}\p{M}\p{Cf}]+/gu

/** About as much as two lines hold. */
const maxLength = 200

/** How much is left to see before the first match of a text that has to be cut. */
const lead = 60

interface Span {
  readonly from: number
  readonly to: number
}

/** Where the words of a text stand that are among those looked for, or begin as the last of them. */
const matchesIn = (text: string, words: readonly string[]): readonly Span[] => {
  const [whole, last] = [new Set(words), words.at(-1) ?? '']
  return [...text.matchAll(written)].flatMap((found) => {
    const parts = fold(found[0]).split(' ')
    const isMatch = parts.some((part) => part !== '' && (whole.has(part) || part.startsWith(last)))
    return isMatch ? { from: found.index, to: found.index + found[0].length } : []
  })
}

/** The part of the text to show, from the end of a word to the end of another. */
const windowOf = (text: string, first: number): Span => {
  if (text.length <= maxLength) return { from: 0, to: text.length }
  const from = first <= lead ? 0 : text.indexOf(' ', first - lead) + 1
  const start = Math.min(from, first)
  if (text.length - start <= maxLength) return { from: start, to: text.length }
  const end = text.lastIndexOf(' ', start + maxLength)
  return { from: start, to: end > start ? end : start + maxLength }
}

/** The text around the first match, in pieces that say which of them were looked for; an ellipsis where it was cut. */
export const snippetOf = (text: string, words: readonly string[]): readonly Segment[] => {
  const matches = matchesIn(text, words)
  const { from, to } = windowOf(text, matches[0]?.from ?? 0)
  const segments: Segment[] = []
  const add = (piece: string, match: boolean): void => {
    if (piece !== '') segments.push({ text: piece, match })
  }
  let at = from
  for (const match of matches.filter((span) => span.from >= from && span.to <= to)) {
    add(`${at === from && from > 0 ? '…' : ''}${text.slice(at, match.from)}`, false)
    add(text.slice(match.from, match.to), true)
    at = match.to
  }
  add(`${at === from && from > 0 ? '…' : ''}${text.slice(at, to)}${to < text.length ? '…' : ''}`, false)
  return segments
}
