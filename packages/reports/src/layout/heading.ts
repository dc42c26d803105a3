import type { Section as SectionWords, Term } from '@claimgraph/model'
import type { TextNode } from './node.ts'

/** The sections of a briefing; each is an id and a bookmark. */
export type Section = Term<typeof SectionWords>

/** The id of the theme's bookmark, under which all others stand. */
export const themeId = 'theme'

/** The heading of a section, with its bookmark; the eyebrow is for the box that opens the briefing. */
export const sectionHeading = (
  section: Section,
  text: string,
  style: 'section' | 'eyebrow' = 'section',
): TextNode => ({
  role: 'section',
  text,
  style,
  id: section,
  outline: true,
  outlineExpanded: true,
  outlineParentId: themeId,
})

/** The heading of a part of a section, with its bookmark. */
export const groupHeading = (section: Section, part: string, text: string): TextNode => ({
  role: 'group',
  text,
  style: 'group',
  id: `${section}-${part}`,
  outline: true,
  outlineParentId: section,
})
