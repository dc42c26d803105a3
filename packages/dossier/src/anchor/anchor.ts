import type { Passage } from '@claimgraph/model'
import type { Block } from './blocks.ts'
import { sha256Of } from './digest.ts'
import { type Context, lookalikeHint, type Position, placesOf, type Words } from './search.ts'

/** What leads to a passage: its place and digest, with its words or without, or its words alone. */
export type Selector =
  | (Position &
      Context & {
        readonly sha256: string
        readonly exact?: string | undefined
        /** What was found when it was last compared with the text. */
        readonly state?: Passage['state'] | undefined
      })
  | (Context & { readonly exact: string; readonly block?: undefined })

/** Where a passage was found, or why it was not. */
export type Anchor =
  | {
      readonly state: 'anchored' | 'moved'
      readonly position: Position
      readonly words: string
      readonly sha256: string
    }
  | { readonly state: 'orphaned'; readonly reason: string; readonly hint?: string | undefined }

const wordsAt = (blocks: readonly Block[], { block, start, end }: Position): string =>
  blocks[block - 1]?.slice(start, end) ?? ''

const misplaced = (blocks: readonly Block[], { block, start, end }: Position): string => {
  const there = blocks[block - 1]
  if (there === undefined) return `the text has ${blocks.length} blocks, so there is no block ${block}`
  if (end > there.length) return `block ${block} has ${there.length} characters, so there is no ${end}`
  return `the words from ${start} to ${end} of block ${block} have another digest`
}

const findWords = (blocks: readonly Block[], words: Words, state: 'anchored' | 'moved'): Anchor => {
  const [position, second] = placesOf(blocks, words)
  if (position === undefined)
    return {
      state: 'orphaned',
      reason: 'the exact words do not stand in the text',
      hint: lookalikeHint(blocks, words),
    }
  if (second !== undefined) {
    const reason = `the exact words stand in the text more than once, in blocks ${position.block} and ${second.block}`
    return { state: 'orphaned', reason, hint: 'add "prefix" or "suffix" with the words before or after' }
  }
  return { state, position, words: words.exact, sha256: sha256Of(words.exact) }
}

/**
 * Finds a passage in the blocks of a text, never by likeness: at its place, if the digest there is right; else where
 * the exact words with their context stand exactly once; else not at all.
 */
export const anchor = (blocks: readonly Block[], selector: Selector): Anchor => {
  if (selector.block === undefined) return findWords(blocks, selector, 'anchored')
  const { block, start, end, sha256, exact, prefix, suffix } = selector
  const position = { block, start, end }
  const words = wordsAt(blocks, position)
  if (words !== '' && sha256Of(words) === sha256) return { state: 'anchored', position, words, sha256 }
  const reason = misplaced(blocks, position)
  if (exact === undefined) return { state: 'orphaned', reason }
  const found = findWords(blocks, { exact, prefix, suffix }, 'moved')
  return found.state === 'orphaned' ? { ...found, reason: `${reason}, and ${found.reason}` } : found
}
