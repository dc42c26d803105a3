import { wordsOf } from './wording.ts'

/** Two texts are alike where of all their words nine in eleven are in both (Jaccard's coefficient). */
const leastShared = 9 / 11

/** Shorter texts are alike by chance. */
const fewestWords = 6

/** Each text is compared with so many others at most: texts that all begin alike must not cost the square of their number. */
const mostCompared = 30

/** What turns a proposition around, in the languages that dossiers were written in; of "isn't" two words are left. */
const negations = [
  'not|no|never|nor|neither|none|without|cannot|t|(?:is|are|was|were|has|have|had|do|does|did|would|could|should|must|need)n',
  'ne|n|pas|aucune?|jamais|sans|nicht|kein\\p{L}*|nie|niemals|ohne|nunca|sin|не|нет|ни|никогда|без',
  'لا|لم|لن|ليس|ليست|دون|بدون|غير|نہیں|نہ|بغیر',
]

/** Numbers that are written out. */
const numbers = [
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen',
  '(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|[mb]illions?|dozens?|half|both|twice',
]

/** What places a proposition, or says how far it reaches. */
const places = [
  'before|after|first|second|third|last|more|less|north\\w*|south\\w*|east\\w*|west\\w*',
  'all|some|most|few|only|every|each',
]

/** Words that turn a proposition around, or place it: a difference in one of them is a difference. */
const decisive = new RegExp(
  `^(?:-?\\d.*|\\p{Sc}|\\+|${[...negations, ...numbers, ...places].join('|')})$`,
  'u',
)

interface Told<Thing> {
  readonly thing: Thing
  readonly words: ReadonlySet<string>
  readonly names: ReadonlySet<string>
}

/** Words with a capital inside a sentence: what they name is what the claim is about. The first word has one anyway. */
export const namesIn = (text: string): ReadonlySet<string> =>
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
 * @param known what is a name wherever it stands, also as the first word of a text
 */
export const alikeFinder = <Thing>(known: ReadonlySet<string> = new Set()): Alike<Thing> => {
  const byWord = new Map<string, Told<Thing>[]>()
  return (thing, text) => {
    const words = new Set(wordsOf(text))
    if (words.size < fewestWords) return undefined
    const [opening = ''] = words
    const names = namesIn(text)
    const told = { thing, words, names: known.has(opening) ? new Set([...names, opening]) : names }
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
