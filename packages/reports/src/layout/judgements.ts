import type { Briefing, BriefingJudgement } from '../briefing.ts'
import { judgement as words } from '../wording.ts'
import { gradeSentences } from './grade.ts'
import { sectionHeading } from './heading.ts'
import { headBlocks, keepTogether } from './keep.ts'
import { claimsInText, judgementId } from './links.ts'
import type { Node, TextNode } from './node.ts'
import { ours } from './ours.ts'
import { blockGapPt, oursPt, page } from './style.ts'

const textPt = page.columnPt - page.hangPt - oursPt.bar - oursPt.padding

const foundation = ({ restsOn }: BriefingJudgement): TextNode => ({
  text:
    restsOn.length === 0 ? words.restsOnNothing : [`${words.restsOnClaims} `, ...claimsInText(restsOn), '.'],
  style: 'quiet',
})

const layoutJudgement = (judgement: BriefingJudgement, index: number): Node => {
  const [likelihood, confidence] = gradeSentences(judgement)
  const stack: Node[] = [
    { text: judgement.text, style: 'statement' },
    { text: `${likelihood} ${confidence}`, style: 'strong' },
    ...(judgement.rationale === null ? [] : [{ text: judgement.rationale, style: 'small' } as const]),
    foundation(judgement),
  ]
  const columns = [
    {
      role: 'label',
      width: page.hangPt,
      text: words.number(index + 1),
      style: 'ourNumber',
      id: judgementId(index + 1),
    } as const,
    { width: textPt, stack },
  ]
  return keepTogether([
    { stack: [ours([{ role: 'item', columns }], page.columnPt)], margin: [0, 0, 0, blockGapPt] },
  ])
}

/** The key judgements, numbered K1 onwards; that there are none is said. */
export const judgements = ({ judgements }: Briefing): Node[] => {
  const heading = sectionHeading('judgements', words.heading)
  if (judgements.length === 0) return [keepTogether([heading, { text: words.none, style: 'body' }])]
  return headBlocks([heading, { text: words.gloss, style: 'gloss' }], judgements.map(layoutJudgement))
}
