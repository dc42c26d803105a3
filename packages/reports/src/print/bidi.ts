import bidiFactory, { type Bidi } from 'bidi-js'

// Its types tell of a default export; what Node gives is the function itself.
const bidi = (bidiFactory as unknown as () => Bidi)()

/** A part of a text that runs one way, by its level: odd ones run from right to left (Unicode annex 9). */
export interface Directed {
  readonly start: number
  readonly end: number
  readonly level: number
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Whether something in a text runs from right to left. */
export const runsBothWays = (text: string): boolean => rightToLeft.test(text)

/**
 * The parts of a paragraph, in its order, and whether the paragraph itself runs from right to left.
 * @param direction that of the paragraph; where none is given, its first letter decides
 */
export const directionsOf = (
  text: string,
  direction?: 'ltr' | 'rtl',
): { readonly parts: readonly Directed[]; readonly isRightToLeft: boolean } => {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, direction)
  const parts: Directed[] = []
  for (const [index, level] of levels.entries()) {
    const last = parts.at(-1)
    if (last && last.level === level) parts[parts.length - 1] = { ...last, end: index + 1 }
    else parts.push({ start: index, end: index + 1, level })
  }
  return { parts, isRightToLeft: (paragraphs[0]?.level ?? 0) % 2 === 1 }
}

/** The bracket that looks the other way, of brackets and the like; else the character itself. */
export const mirrored = (codePoint: number): number =>
  bidi.getMirroredCharacter(String.fromCodePoint(codePoint))?.codePointAt(0) ?? codePoint

/**
 * A word as it is given to a font: brackets look the other way where it runs from right to left, and what has no letters
 * is turned, for fonts turn words by their letters. Those that run from left to right: {@link seenFromLeft}.
 */
export const asSeen = (text: string, level: number): string => {
  if (level % 2 === 0) return text
  const characters = [...text].map((character) => bidi.getMirroredCharacter(character) ?? character)
  return (rightToLeft.test(text) ? characters : characters.reverse()).join('')
}

/** Digits and their signs that are read from left to right, and that fonts turn with the letters of their script. */
const turnedDigits = /[\u0600-\u06ff]/

const reversed = (text: string): string => [...text].reverse().join('')

/** Words that run from left to right as they are given to a font, each piece by itself that a font would turn. */
export const seenFromLeft = (text: string): readonly string[] =>
  turnedDigits.test(text)
    ? text
        .split(/( )/)
        .flatMap((word) => (word === '' ? [] : [turnedDigits.test(word) ? reversed(word) : word]))
    : [text]

/** Words that run from left to right, and more behind them: as few pieces as are given to a font. */
export const joinedFromLeft = (words: readonly string[], more: readonly string[]): readonly string[] => {
  const [last = '', first = ''] = [words.at(-1), more[0]]
  return turnedDigits.test(last) || turnedDigits.test(first)
    ? [...words, ...more]
    : [...words.slice(0, -1), last + first, ...more.slice(1)]
}

/** Puts what stands on one line into the order in which it is seen (rule L2). */
export const inVisualOrder = <Item>(
  items: readonly Item[],
  levelOf: (item: Item) => number,
): readonly Item[] => {
  const ordered = [...items]
  const levels = items.map(levelOf)
  const odd = levels.filter((level) => level % 2 === 1)
  if (odd.length === 0) return ordered
  for (let level = Math.max(...levels); level >= Math.min(...odd); level -= 1)
    for (let from = 0; from < ordered.length; from += 1) {
      let to = from
      while (to < ordered.length && levelOf(ordered[to] as Item) >= level) to += 1
      if (to > from + 1) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse())
      from = Math.max(from, to - 1)
    }
  return ordered
}
