import { type Term, CitationStyleName as words } from '@claimgraph/model'

/** The styles in which the sources of a briefing can be cited without a file of one's own. */
export const citationStyles = words.terms

export type CitationStyleName = Term<typeof words>

/** A style of one's own, which `readCitationStyle` has found fit for use. */
export interface OwnCitationStyle {
  /** The text of its file: CSL 1.0. */
  readonly csl: string
}

/** How sources are cited. */
export type CitationStyle = CitationStyleName | OwnCitationStyle

/** The style where none is chosen. */
export const defaultCitationStyle: CitationStyleName = 'chicago'
