import type { Briefing, BriefingAssessment, BriefingClaim } from '../briefing.ts'
import { grade, modalities, terms, claim as words } from '../wording.ts'
import { attribution, corroboration } from './attribution.ts'
import { gradeSentences } from './grade.ts'
import { groupHeading, sectionHeading } from './heading.ts'
import { headBlocks, keepOpening, keepTogether } from './keep.ts'
import { claimId } from './links.ts'
import type { Node } from './node.ts'
import { ours } from './ours.ts'
import { relationNotes } from './relations.ts'
import { blockGapPt, oursPt, page } from './style.ts'
import { unbroken } from './unbroken.ts'

const textPt = page.columnPt - page.hangPt

const statement = ({ number, text }: BriefingClaim): Node => ({
  role: 'item',
  columns: [
    { role: 'label', width: page.hangPt, text: String(number), style: 'number', id: claimId(number) },
    { width: textPt, text: unbroken(text, 'statement'), style: 'statement' },
  ],
})

const assessment = (view: BriefingAssessment): Node => {
  const credibility = grade.credibility(view.credibility, terms.credibilities[view.credibility])
  const stack: Node[] = [
    { text: [{ text: words.assessment, style: 'eyebrow' }, ` ${view.rationale}`], style: 'small' },
    { text: [...gradeSentences(view), credibility].join(' '), style: 'strong' },
  ]
  return { stack: [ours(stack, textPt)], margin: [0, oursPt.aboveView, 0, oursPt.belowView] }
}

const notes = (claim: BriefingClaim): Node[] => [
  ...corroboration(claim),
  ...(claim.polarity === 'negative' ? [{ text: words.negative, style: 'quiet' } as const] : []),
  ...relationNotes(claim),
  ...(claim.assessment === null ? [] : [assessment(claim.assessment)]),
]

const indent = (stack: Node[], bottomPt: number): Node[] =>
  stack.length === 0 && bottomPt === 0 ? [] : [{ role: 'more', stack, margin: [page.hangPt, 0, 0, bottomPt] }]

/** A claim: its words once, then who says it, then what else there is to say. */
const layoutClaim = (claim: BriefingClaim): Node[] => {
  const [first, ...others] = claim.assertions.map(attribution)
  return keepOpening(
    [statement(claim), ...indent(first === undefined ? [] : [first], 0)],
    indent([...others, ...notes(claim)], blockGapPt),
  )
}

const layoutGroup = (claims: readonly BriefingClaim[], modality: BriefingClaim['modality']): Node[][] => {
  const members = claims.filter((claim) => claim.modality === modality)
  if (members.length === 0) return []
  const { heading, gloss } = modalities[modality]
  const headings: Node[] = [groupHeading('claims', modality, heading), { text: gloss, style: 'gloss' }]
  return [headBlocks(headings, members.flatMap(layoutClaim))]
}

const order = ['fact', 'interpretation', 'prediction', 'recommendation'] as const

/** What the sources claim, each claim once, by modality; that there is nothing is said. */
export const claims = ({ claims }: Briefing): Node[] => {
  const heading = sectionHeading('claims', words.heading)
  if (claims.length === 0) return [keepTogether([heading, { text: words.none, style: 'body' }])]
  const [first = [], ...others] = order.flatMap((modality) => layoutGroup(claims, modality))
  const opening: Node[] = [heading, { text: words.gloss, style: 'meta' }]
  return [...headBlocks(opening, first), ...others.flat()]
}
