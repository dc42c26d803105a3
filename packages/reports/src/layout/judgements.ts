import type { Briefing, BriefingJudgement } from '../briefing.ts'
import { gradeSentences } from './grade.ts'
import { sectionHeading } from './heading.ts'
import { headBlocks, keepTogether } from './keep.ts'
import { claimsInText, judgementId } from './links.ts'
import type { Look } from './look.ts'
import type { Node, TextNode } from './node.ts'
import { barOf, ours } from './ours.ts'
import { blockGapPt, oursPt } from './style.ts'

const foundation = ({ restsOn }: BriefingJudgement, look: Look): TextNode => {
  const words = look.words.judgement
  return {
    text:
      restsOn.length === 0
        ? words.restsOnNothing
        : [`${words.restsOnClaims} `, ...claimsInText(restsOn, look), '.'],
    style: 'quiet',
  }
}

const layoutJudgement = (judgement: BriefingJudgement, index: number, look: Look): Node => {
  const { page, words } = look
  const [likelihood, confidence] = gradeSentences(judgement, look)
  const stack: Node[] = [
    { text: judgement.text, style: 'statement', fromDossier: true },
    { text: `${likelihood} ${confidence}`, style: 'strong' },
    ...(judgement.rationale === null
      ? []
      : [{ text: judgement.rationale, style: 'small', fromDossier: true } as const]),
    foundation(judgement, look),
  ]
  const columns = [
    {
      role: 'label',
      width: page.hangPt,
      text: words.judgement.number(index + 1),
      style: 'ourNumber',
      id: judgementId(index + 1),
    } as const,
    { width: page.columnPt - page.hangPt - oursPt.bar - oursPt.padding, stack },
  ]
  return keepTogether(
    [{ stack: [ours([{ role: 'item', columns }], page.columnPt, look)], margin: [0, 0, 0, blockGapPt] }],
    look,
  )
}

/** The key judgements, numbered K1 onwards; that there are none is said. */
export const judgements = ({ judgements }: Briefing, look: Look): Node[] => {
  const words = look.words.judgement
  const heading = sectionHeading('judgements', words.heading)
  if (judgements.length === 0) return [keepTogether([heading, { text: words.none, style: 'body' }], look)]
  return headBlocks(
    [heading, { text: words.gloss(barOf(look)), style: 'gloss' }],
    judgements.map((judgement, index) => layoutJudgement(judgement, index, look)),
    look,
  )
}
