import { Section as sections } from '@claimgraph/model'
import { type CitationStyle, defaultCitationStyle } from '../citation/style.ts'
import type { Family } from '../print/families.ts'
import { type Language, type Wording, wordingOf } from '../wording.ts'
import { type Colours, plainColours } from './colours.ts'
import type { Section } from './heading.ts'
import { type Letters, plainLetters } from './letters.ts'
import type { Logo } from './logo.ts'
import { markingLines } from './marking.ts'
import { type Page, pageOf, type Sheet } from './page.ts'
import { type DefaultStyle, defaultStyleOf, type Styles, stylesOf } from './style.ts'
import { type Tables, tablesOf } from './tables.ts'

/** How a briefing looks, and the words that are fixed in it: all that its layout does not take from the graph. */
export interface Look {
  readonly page: Page
  /** What is printed, in this order. */
  readonly sections: readonly Section[]
  /** Words that stand on every page beside the TLP label. */
  readonly marking: string | null
  readonly logo: Logo | null
  readonly colours: Colours
  readonly styles: Styles
  readonly defaultStyle: DefaultStyle
  readonly tables: Tables
  /** The families that the styles name, where they are not ours. */
  readonly families: Families
  readonly letters: Letters
  readonly words: Wording
  /** That of the fixed words. */
  readonly language: Language
  /** How sources are cited. */
  readonly citation: CitationStyle
}

/** Families in the place of ours: of what is read, and of what is looked up. */
export type Families = Partial<Readonly<Record<'serif' | 'sans', Family>>>

/** What a look is made of. */
export interface LookOptions {
  /** @default 'A4' */
  readonly sheet?: Sheet
  /** @default all of them, in the order of the vocabulary */
  readonly sections?: readonly Section[]
  /** @default none */
  readonly marking?: string | null
  /** @default none */
  readonly logo?: Logo | null
  /** @default our own */
  readonly colours?: Colours
  /** @default our own */
  readonly families?: Families
  /** What room the letters of `families` need. @default as much as our own */
  readonly letters?: Letters
  /** The language of the fixed words. @default 'en' */
  readonly language?: Language
  /** @default 'chicago' */
  readonly citation?: CitationStyle
}

/** Makes a look: what is not chosen is our own. */
export const lookOf = ({
  sheet = 'A4',
  sections: chosen = sections.terms,
  marking = null,
  logo = null,
  colours = plainColours,
  families = {},
  letters = plainLetters,
  language = 'en',
  citation = defaultCitationStyle,
}: LookOptions = {}): Look => ({
  page: pageOf(sheet, marking === null ? 0 : markingLines(marking, sheet, logo, letters)),
  sections: chosen,
  marking,
  logo,
  colours,
  styles: stylesOf(colours),
  defaultStyle: defaultStyleOf(colours),
  tables: tablesOf(colours),
  families,
  letters,
  words: wordingOf(language),
  language,
  citation,
})

/** The look that a briefing has where nothing is chosen. */
export const plainLook: Look = lookOf()
