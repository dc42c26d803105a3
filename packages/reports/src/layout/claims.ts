import type { Briefing, BriefingAssessment, BriefingClaim } from '../briefing.ts'
import { attribution, corroboration } from './attribution.ts'
import { gradeSentences } from './grade.ts'
import { groupHeading, sectionHeading } from './heading.ts'
import { headBlocks, keepOpening, keepTogether } from './keep.ts'
import { claimId } from './links.ts'
import type { Look } from './look.ts'
import type { Node } from './node.ts'
import { ours } from './ours.ts'
import { relationNotes } from './relations.ts'
import { blockGapPt, oursPt } from './style.ts'
import { unbroken } from './unbroken.ts'
import { withdrawnNumbers } from './withdrawn.ts'

const textPt = ({ page }: Look): number => page.columnPt - page.hangPt

const statement = ({ number, text }: BriefingClaim, look: Look): Node => ({
  role: 'item',
  columns: [
    { role: 'label', width: look.page.hangPt, text: String(number), style: 'number', id: claimId(number) },
    { width: textPt(look), text: unbroken(text, 'statement'), style: 'statement', fromDossier: true },
  ],
})

/** Why we think so: behind the words that it is ours, or below them where it runs the other way. */
const rationale = ({ rationale: text }: BriefingAssessment, { words: { claim, joining } }: Look): Node[] => {
  const ours = { text: claim.assessment, style: 'eyebrow' } as const
  return joining.isolated(text) === text
    ? [{ text: [ours, ` ${text}`], style: 'small' }]
    : [ours, { text, style: 'small', fromDossier: true }]
}

const assessment = (view: BriefingAssessment, look: Look): Node => {
  const { grade, terms } = look.words
  const credibility = grade.credibility(view.credibility, terms.credibilities[view.credibility])
  const stack: Node[] = [
    ...rationale(view, look),
    { text: [...gradeSentences(view, look), credibility].join(' '), style: 'strong' },
  ]
  return { stack: [ours(stack, textPt(look), look)], margin: [0, oursPt.aboveView, 0, oursPt.belowView] }
}

const notes = (claim: BriefingClaim, withdrawn: ReadonlySet<number>, look: Look): Node[] => [
  ...corroboration(claim, look, withdrawn),
  ...(claim.polarity === 'negative' ? [{ text: look.words.claim.negative, style: 'quiet' } as const] : []),
  ...relationNotes(claim, look),
  ...(claim.assessment === null ? [] : [assessment(claim.assessment, look)]),
]

const indent = (stack: Node[], bottomPt: number, { page }: Look): Node[] =>
  stack.length === 0 && bottomPt === 0 ? [] : [{ role: 'more', stack, margin: [page.hangPt, 0, 0, bottomPt] }]

/** A claim: its words once, then who says it, then what else there is to say. */
const layoutClaim = (claim: BriefingClaim, withdrawn: ReadonlySet<number>, look: Look): Node[] => {
  const [first, ...others] = claim.assertions.map((assertion) => attribution(assertion, look, withdrawn))
  return keepOpening(
    [statement(claim, look), ...indent(first === undefined ? [] : [first], 0, look)],
    indent([...others, ...notes(claim, withdrawn, look)], blockGapPt, look),
    look,
  )
}

const layoutGroup = (
  claims: readonly BriefingClaim[],
  modality: BriefingClaim['modality'],
  withdrawn: ReadonlySet<number>,
  look: Look,
): Node[][] => {
  const members = claims.filter((claim) => claim.modality === modality)
  if (members.length === 0) return []
  const { heading, gloss } = look.words.modalities[modality]
  const headings: Node[] = [groupHeading('claims', modality, heading), { text: gloss, style: 'gloss' }]
  return [
    headBlocks(
      headings,
      members.flatMap((claim) => layoutClaim(claim, withdrawn, look)),
      look,
    ),
  ]
}

const order = ['fact', 'interpretation', 'prediction', 'recommendation'] as const

/** What the sources claim, each claim once, by modality; that there is nothing is said. */
export const claims = (briefing: Briefing, look: Look): Node[] => {
  const { claims } = briefing
  const words = look.words.claim
  const heading = sectionHeading('claims', words.heading)
  if (claims.length === 0) return [keepTogether([heading, { text: words.none, style: 'body' }], look)]
  const withdrawn = withdrawnNumbers(briefing)
  const [first = [], ...others] = order.flatMap((modality) => layoutGroup(claims, modality, withdrawn, look))
  const opening: Node[] = [heading, { text: words.gloss, style: 'meta' }]
  return [...headBlocks(opening, first, look), ...others.flat()]
}
