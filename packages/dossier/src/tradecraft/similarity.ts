import { wordsOf } from './wording.ts'

/** Two texts are alike where of all their words nine in eleven are in both (Jaccard's coefficient). */
const leastShared = 9 / 11

/** Shorter texts are alike by chance. */
const fewestWords = 6

/** Each text is compared with so many others at most: texts that all begin alike must not cost the square of their number. */
const mostCompared = 30

/** Words that turn a proposition around, or place it: a difference in one of them is a difference. */
const decisive =
  /^(?:\d.*|not|no|never|nor|neither|none|without|cannot|before|after|first|second|third|last|more|less|north\w*|south\w*|east\w*|west\w*|all|some|most|few|only)$/

interface Told<Thing> {
  readonly thing: Thing
  readonly words: ReadonlySet<string>
  readonly names: ReadonlySet<string>
}

/** Words with a capital inside a sentence: what they name is what the claim is about. The first word has one anyway. */
const namesIn = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/[.!?]\s/)
      .flatMap((sentence) => sentence.split(/\s+/).slice(1))
      .filter((word) => /^\P{L}*\p{Lu}/u.test(word))
      .flatMap(wordsOf),
  )

const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] => [
  ...[...a].filter((word) => !b.has(word)),
  ...[...b].filter((word) => !a.has(word)),
]

const areAlike = <Thing>(one: Told<Thing>, other: Told<Thing>): boolean => {
  const different = differ(one.words, other.words)
  const all = (one.words.size + other.words.size + different.length) / 2
  if ((all - different.length) / all < leastShared) return false
  return !different.some((word) => decisive.test(word) || one.names.has(word) || other.names.has(word))
}

/** Takes one thing after the other, and gives an earlier one whose text is alike. */
export type Alike<Thing> = (thing: Thing, text: string) => Thing | undefined

/**
 * Finds texts that are alike. Two sets of words that share so much share one of the first few of any fixed order of
 * words, so that a text is compared only with those that it shares such a word with.
 */
export const alikeFinder = <Thing>(): Alike<Thing> => {
  const byWord = new Map<string, Told<Thing>[]>()
  return (thing, text) => {
    const words = new Set(wordsOf(text))
    if (words.size < fewestWords) return undefined
    const told = { thing, words, names: namesIn(text) }
    // Long words first: they are rare, so that few texts share them.
    const order = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    const first = order.slice(0, words.size - Math.ceil(leastShared * words.size) + 1)
    const near = new Set(first.flatMap((word) => byWord.get(word)?.slice(-mostCompared) ?? []))
    for (const word of first) {
      const others = byWord.get(word)
      if (others === undefined) byWord.set(word, [told])
      else others.push(told)
    }
    return [...near].slice(0, mostCompared).find((other) => areAlike(told, other))?.thing
  }
}
