import type { Fonts } from './fonts.ts'

/** A piece of a text with the family that draws it; none where no family has its characters. */
export interface Piece {
  readonly text: string
  readonly family: string | undefined
}

/** Says which family draws which part of a text. */
export type SplitByScript = (text: string, family: string) => readonly Piece[]

/** A piece that grows. */
interface Growing extends Piece {
  /** Its last character without a mark: a long text is not to be searched for it with each one that is added. */
  readonly last: string
}

/** What steers text and is not drawn: joiners, directions, variations, soft hyphens, byte order marks. */
const steering = /^[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]$/u

/** What stays with the character before: marks, joiners, variations. */
const staying = /^(?:\p{Mark}|\p{Emoji_Modifier}|\p{Variation_Selector}|[\u200c\u200d])$/u

/** Spaces, stops and digits stay in the font of the letters that they stand between. */
const common = /^[\p{Script=Common}\p{Script=Inherited}]$/u
const letters = /^\p{Letter}$/u
const mark = /^\p{Mark}$/u

/** What is drawn as a picture has a font of its own. */
const pictured = /^\p{Extended_Pictographic}$/u

/** Texts that our own text faces have for sure. */
const quickly = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u2010-\u2026]*$/

/**
 * Splits texts into pieces, each of one family: the text's own where it has the characters, else the first that does.
 */
export const splitterOf = ({ covers, lendersOf }: Fonts): SplitByScript => {
  const known = new Map<string, string | undefined>()
  const usual = lendersOf('').length
  /** A house's own family has ours as a lender more. */
  const isOurs = (family: string): boolean => lendersOf(family).length === usual
  const familyOf = (character: string, own: string): string | undefined => {
    const name = `${own} ${character}`
    if (known.has(name)) return known.get(name)
    const codePoint = character.codePointAt(0) ?? 0
    const family = [own, ...lendersOf(own)].find((candidate) => covers(candidate, codePoint))
    known.set(name, family)
    return family
  }
  /** Whether a character belongs to the piece before it, whose font has it. */
  const follows = (character: string, last: Growing): boolean => {
    if (last.family === undefined || !covers(last.family, character.codePointAt(0) ?? 0)) return false
    if (staying.test(character)) return true
    return common.test(character) && !pictured.test(character) && letters.test(last.last)
  }
  const append = (pieces: Growing[], character: string, own: string): void => {
    const last = pieces.at(-1)
    const isFollowing = last !== undefined && follows(character, last)
    if (!isFollowing && steering.test(character)) return
    const family = isFollowing ? last.family : familyOf(character, own)
    if (last && last.family === family)
      pieces[pieces.length - 1] = {
        text: last.text + character,
        family,
        last: mark.test(character) ? last.last : character,
      }
    else pieces.push({ text: character, family, last: character })
  }
  return (text, own) => {
    if (isOurs(own) && quickly.test(text)) return [{ text, family: own }]
    const pieces: Growing[] = []
    for (const character of text) append(pieces, character, own)
    return pieces.map(({ text: words, family }) => ({ text: words, family }))
  }
}
