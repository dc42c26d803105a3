import { distance } from 'fastest-levenshtein'

const longestWord = 100

const plain = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')

/** Two letters that changed places count as two changes, so that a short word must be allowed as many. */
const allowedChanges = (length: number): number => Math.max(length < 4 ? 1 : 2, Math.floor(length / 3))

/**
 * The word of a list that someone most likely meant, or undefined where none is near: a third of the letters may
 * differ, and two in any case. Case, spaces and underscores do not count.
 */
export const nearestWord = (word: string, words: Iterable<string>): string | undefined => {
  if (word.length > longestWord) return undefined
  const wanted = plain(word)
  let nearest: string | undefined
  let least = allowedChanges(wanted.length) + 1
  for (const candidate of words) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue
    const changes = distance(wanted, plain(candidate))
    if (changes < least) [nearest, least] = [candidate, changes]
  }
  return nearest
}

/** A hint that names the nearest word, or undefined where none is near. */
export const didYouMean = (word: string, words: Iterable<string>): string | undefined => {
  const nearest = nearestWord(word, words)
  return nearest === undefined ? undefined : `did you mean "${nearest}"?`
}
