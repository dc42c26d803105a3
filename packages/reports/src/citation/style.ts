/** The styles in which the sources of a briefing can be cited without a file of one's own. */
export const citationStyles = ['chicago', 'apa', 'mla'] as const

export type CitationStyleName = (typeof citationStyles)[number]

/** A style of one's own, which `readCitationStyle` has found fit for use. */
export interface OwnCitationStyle {
  /** The text of its file: CSL 1.0. */
  readonly csl: string
}

/** How sources are cited. */
export type CitationStyle = CitationStyleName | OwnCitationStyle

/** The style where none is chosen. */
export const defaultCitationStyle: CitationStyleName = 'chicago'
