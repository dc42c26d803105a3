import type { BriefingDossier } from '../briefing.ts'
import type { Look } from './look.ts'
import type { TableNode } from './node.ts'
import { tlpColours } from './style.ts'

/** The label of the Traffic Light Protocol 2.0, in the letters, colours and size that FIRST lays down. */
export const tlpLabel = (tlp: BriefingDossier['tlp'], { tables, words }: Look): TableNode => ({
  table: {
    widths: ['auto'],
    body: [[{ text: words.terms.tlpLabels[tlp], style: 'tlp', color: tlpColours[tlp] }]],
  },
  layout: tables.tlp,
})
