import type { MissingCharacter } from './print/prepare.ts'

/**
 * What shows nothing and makes a text look like another one: what is no character (controls, halves of pairs, U+FFFE), overrides
 * of direction and isolates (Unicode annex 9, 2.1 to 2.4), letters without width or shape, joiners where letters do not join, tags outside of flags.
 * Marks of direction, soft hyphens and variations stay: they change no order of words.
 */
const hidden =
  /[\p{Cs}\p{Noncharacter_Code_Point}\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|(?![\n\t])\p{Cc}|(?<![[\p{Letter}\p{Mark}]--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)[\u200c\u200d]|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0000}-\u{e007f}]/gv

/** All the ways in which a line ends. */
const lineEnd = /\r\n?|[\u0085\u2028\u2029]/g

/** A text in which nothing is hidden. */
const plain = (text: string): string => text.replace(lineEnd, '\n').replace(hidden, '')

/** A text with the code points of what is hidden in it, so that it can be seen: `pay<U+202E>lap`. */
export const revealed = (text: string): string =>
  text.replace(hidden, (character) => `<${codePointOf(character)}>`)

/** `U+202E` */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Plain data without what is hidden in its texts, and what that was. */
export const withoutHidden = <Data>(
  data: Data,
): { readonly data: Data; readonly hidden: readonly MissingCharacter[] } => {
  const found = new Map<string, MissingCharacter>()
  const cleaned = (text: string): string => {
    const shown = plain(text)
    if (shown !== text)
      for (const [character] of text.replace(lineEnd, '\n').matchAll(hidden))
        found.set(`${character} ${text}`, { character, text, isHidden: true })
    return shown
  }
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return cleaned(value)
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, walk(part)]))
  }
  return { data: walk(data) as Data, hidden: [...found.values()] }
}
