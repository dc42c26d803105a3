import type { Random } from '../../generate/random.ts'

const onsets = 'b d f g h j k l m n p r s t v w br st tr sh'.split(' ')
const vowels = ['a', 'e', 'i', 'o', 'u'] as const
const syllables = onsets.flatMap((onset) => vowels.map((vowel) => onset + vowel))

/** The syllables of a number, the lowest first; `count` of them tell that many powers of a hundred apart. */
const spelt = (number: number, count: number): string => {
  let word = ''
  let rest = number
  for (let index = 0; index < count; index += 1) {
    word += syllables[rest % syllables.length]
    rest = Math.floor(rest / syllables.length)
  }
  return word
}

/** So many words are common; the most common are the shortest, as in a language. */
const commonWords = 2_000
const common = Array.from({ length: commonWords }, (_, rank) =>
  rank < 40 ? `${vowels[rank % 5]}${onsets[rank % 16]?.[0]}` : `${spelt(rank * 37, rank < 400 ? 1 : 2)}n`,
)

const newWords = syllables.length ** 4
/** Of no common factor with the count of new words, so that every number gives another word, and neighbours differ. */
const stride = 61_803_399
/** No document has so many words. */
const wordsPerDocument = 20_000

/** What part of the words of a text has never been seen before. */
const unseenPart = 0.3

/** The words of one document. */
export interface Vocabulary {
  /** A word: three in ten stand in no other place and in no other document. */
  readonly word: () => string
}

/**
 * The vocabulary of a document.
 * @param document its number, below 5,000
 */
export const vocabularyOf = (document: number, random: Random): Vocabulary => {
  let used = 0
  const unseen = (): string => {
    used += 1
    return spelt(((document * wordsPerDocument + used) * stride) % newWords, 4)
  }
  /** Few words make up most of a text: the cube of chance falls near nought. */
  const seen = (): string => common[Math.floor(commonWords * random.unit() ** 3)] ?? ''
  return { word: () => (random.chance(unseenPart) ? unseen() : seen()) }
}
