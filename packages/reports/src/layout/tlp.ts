import type { BriefingDossier } from '../briefing.ts'
import { terms } from '../wording.ts'
import type { TableNode } from './node.ts'
import { tlpColours, tlpLayout } from './style.ts'

/** The label of the Traffic Light Protocol 2.0, in the letters, colours and size that FIRST lays down. */
export const tlpLabel = (tlp: BriefingDossier['tlp']): TableNode => ({
  table: { widths: ['auto'], body: [[{ text: terms.tlpLabels[tlp], style: 'tlp', color: tlpColours[tlp] }]] },
  layout: tlpLayout,
})
