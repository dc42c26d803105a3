import { type CitationStyle, defaultCitationStyle } from '../citation/style.ts'
import { type Language, type Wording, wordingOf } from '../wording.ts'
import { type Colours, plainColours } from './colours.ts'
import { type Page, pageOf, type Sheet } from './page.ts'
import { type DefaultStyle, defaultStyleOf, type Styles, stylesOf } from './style.ts'
import { type Tables, tablesOf } from './tables.ts'

/** How a briefing looks, and the words that are fixed in it: all that its layout does not take from the graph. */
export interface Look {
  readonly page: Page
  readonly colours: Colours
  readonly styles: Styles
  readonly defaultStyle: DefaultStyle
  readonly tables: Tables
  readonly words: Wording
  /** How sources are cited. */
  readonly citation: CitationStyle
}

/** What a look is made of. */
export interface LookOptions {
  /** @default 'A4' */
  readonly sheet?: Sheet
  /** @default our own */
  readonly colours?: Colours
  /** The language of the fixed words. @default 'en' */
  readonly language?: Language
  /** @default 'chicago' */
  readonly citation?: CitationStyle
}

/** Makes a look: what is not chosen is our own. */
export const lookOf = ({
  sheet = 'A4',
  colours = plainColours,
  language = 'en',
  citation = defaultCitationStyle,
}: LookOptions = {}): Look => ({
  page: pageOf(sheet),
  colours,
  styles: stylesOf(colours),
  defaultStyle: defaultStyleOf(colours),
  tables: tablesOf(colours),
  words: wordingOf(language),
  citation,
})

/** The look that a briefing has where nothing is chosen. */
export const plainLook: Look = lookOf()
