import { type Block, pointsBefore } from './blocks.ts'

/** What must stand around words. White space next to the words does not count. */
export interface Context {
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/** The words to look for, and what must stand around them. */
export interface Words extends Context {
  readonly exact: string
}

/** Where in a text: the block, counted from 1, and code points inside it, `end` exclusive. */
export interface Position {
  readonly block: number
  readonly start: number
  readonly end: number
}

const fits = (text: string, start: number, end: number, { prefix = '', suffix = '' }: Words): boolean => {
  const before = prefix.trimEnd()
  const after = suffix.trimStart()
  let left = start
  let right = end
  while (left > 0 && /\s/.test(text.charAt(left - 1))) left -= 1
  while (right < text.length && /\s/.test(text.charAt(right))) right += 1
  const comesBefore = before === '' || text.endsWith(before, left)
  return comesBefore && (after === '' || text.startsWith(after, right))
}

/** The places at which the words stand with their context, at most two of them: the second makes them ambiguous. */
export const placesOf = (blocks: readonly Block[], words: Words): readonly Position[] => {
  const places: Position[] = []
  for (const [index, block] of blocks.entries()) {
    const { text } = block
    for (let at = text.indexOf(words.exact); at !== -1; at = text.indexOf(words.exact, at + 1)) {
      const after = at + words.exact.length
      if (!fits(text, at, after, words)) continue
      places.push({ block: index + 1, start: pointsBefore(block, at), end: pointsBefore(block, after) })
      if (places.length === 2) return places
    }
  }
  return places
}

/** Letters stay as they are; quotation marks, dashes and white space become plain. */
const plain = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u201A\u201B\u02BC]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u00AB\u00BB]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')

const plainBlocks = new WeakMap<readonly Block[], readonly string[]>()

const plainTexts = (blocks: readonly Block[]): readonly string[] => {
  const texts = plainBlocks.get(blocks) ?? blocks.map(({ text }) => plain(text))
  plainBlocks.set(blocks, texts)
  return texts
}

/** Why words that look right are not found: what the text has in place of plain marks. */
export const lookalikeHint = (blocks: readonly Block[], { exact }: Words): string | undefined => {
  const wanted = plain(exact).trim()
  const index = wanted === '' ? -1 : plainTexts(blocks).findIndex((text) => text.includes(wanted))
  return index === -1
    ? undefined
    : `block ${index + 1} has these words with other quotation marks, dashes, spaces or line ends: copy them from the text`
}
