import type { Inline, StyleName } from './node.ts'

/** Words joined by hyphens, short enough to stand on one line, with the space behind them. */
const compound = /(?<=^|\s)(?=\S*[\p{L}\p{N}]-[\p{L}\p{N}])\S{1,40}(?:\s+|$)/gu

/**
 * A text whose lines break at spaces alone. A reader who copies words out of a PDF cannot tell a hyphen at the end of
 * a line from one that hyphenation put there, and programs leave it out.
 */
export const unbroken = (text: string, style: StyleName): Inline[] => {
  const parts: Inline[] = []
  let end = 0
  for (const { 0: words, index } of text.matchAll(compound)) {
    if (index > end) parts.push({ text: text.slice(end, index), style })
    parts.push({ text: words, style, noWrap: true })
    end = index + words.length
  }
  if (end < text.length) parts.push({ text: text.slice(end), style })
  return parts
}
