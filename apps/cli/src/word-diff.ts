import { diffArrays } from 'diff'

/** A run of words that both texts have, or that one of them has alone. */
export interface Run {
  readonly text: string
  readonly differs: boolean
}

/** A text against another one, each in runs of words. */
export interface WordDiff {
  readonly before: readonly Run[]
  readonly now: readonly Run[]
}

/** Texts that differ in more words than that have little in common; to find it would take long. */
const mostDifferences = 400

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** Words, and what stands between them: scripts without spaces have words, too. */
const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** A space between words that differ reads better as one of theirs. */
const withSpaces = (runs: readonly Run[]): readonly Run[] =>
  runs.map((run, index) => {
    const isBetween = runs[index - 1]?.differs === true && runs[index + 1]?.differs === true
    return isBetween && run.text.trim() === '' ? { ...run, differs: true } : run
  })

/** Compares two texts word by word. */
export const diffWords = (before: string, now: string): WordDiff => {
  const parts = diffArrays(wordsOf(before), wordsOf(now), { maxEditLength: mostDifferences })
  if (parts === undefined)
    return { before: [{ text: before, differs: true }], now: [{ text: now, differs: true }] }
  const runs = (without: 'added' | 'removed'): readonly Run[] =>
    withSpaces(
      parts
        .filter((part) => !part[without])
        .map(({ value, added, removed }) => ({ text: value.join(''), differs: added || removed })),
    )
  return { before: runs('added'), now: runs('removed') }
}
