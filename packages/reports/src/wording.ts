import type { FixedLanguage, Term } from '@claimgraph/model'
import { ar } from './wording/ar.ts'
import { en } from './wording/en.ts'
import { fr } from './wording/fr.ts'

/** The same shape in other words: letters and numbers of the first language stand for any. */
type InOtherWords<Words> = Words extends string
  ? string
  : Words extends (...given: infer Given) => infer Said
    ? (...given: Given) => InOtherWords<Said>
    : { readonly [Name in keyof Words]: InOtherWords<Words[Name]> }

/** Every fixed word of a briefing, in one language. */
export type Wording = InOtherWords<typeof en>

/** The languages that briefings are worded in, by their BCP 47 tags. */
const wordings = { en, fr, ar } as const satisfies Readonly<Record<Term<typeof FixedLanguage>, Wording>>

/** A language of the fixed words. */
export type Language = keyof typeof wordings

/** The fixed words of a briefing in a language. */
export const wordingOf = (language: Language): Wording => wordings[language]

/** Which way a language is written: from left to right, or from right to left. */
export type Direction = 'ltr' | 'rtl'

const directions: Readonly<Record<Language, Direction>> = { en: 'ltr', fr: 'ltr', ar: 'rtl' }

/** Which way the fixed words in a language are written. */
export const directionOf = (language: Language): Direction => directions[language]
