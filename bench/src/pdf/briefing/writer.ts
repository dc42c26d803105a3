import type { Random } from '../../generate/random.ts'
import { randomOf } from '../../generate/random.ts'
import { vocabularyOf } from './vocabulary.ts'

/** Writes the texts of one document. */
export interface Writer {
  readonly random: Random
  /** From `least` to `most`. */
  readonly between: (least: number, most: number) => number
  /** So many words, the first with a capital. */
  readonly title: (words: number) => string
  readonly sentence: (words: number) => string
  /** A name: words that all begin with a capital. */
  readonly name: (words: number) => string
  /** A slug that nothing else in the document has. */
  readonly slug: () => string
  /** As a SHA-256: 64 hexadecimal digits. */
  readonly digest: () => string
}

const seed = 1961

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/**
 * The writer of a document, always the same for the same number.
 * @param document its number
 */
export const writerOf = (document: number): Writer => {
  const random = randomOf(seed, 0, document)
  const { word } = vocabularyOf(document, random)
  const words = (count: number): string[] => Array.from({ length: count }, word)
  const title = (count: number): string => capital(words(count).join(' '))
  let slugs = 0
  return {
    random,
    between: (least, most) => least + random.below(most - least + 1),
    title,
    sentence: (count) => `${title(count)}.`,
    name: (count) => words(count).map(capital).join(' '),
    slug: () => {
      slugs += 1
      return `${word()}-${slugs}`
    },
    digest: () => Array.from({ length: 64 }, () => random.below(16).toString(16)).join(''),
  }
}
