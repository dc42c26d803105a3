import type { Briefing, BriefingPrediction } from '../briefing.ts'
import { wordDate } from './date.ts'
import { sectionHeading } from './heading.ts'
import { headTable } from './keep.ts'
import { claimLink } from './links.ts'
import type { Look } from './look.ts'
import type { Node } from './node.ts'
import { type Column, register } from './register.ts'

const columnsOf = ({ words: { prediction: words } }: Look): readonly Column[] => [
  { head: words.claim, share: 48 },
  { head: words.criterion, share: 235 },
  { head: words.horizon, share: 90 },
  { head: words.status, share: 70 },
]

const row = (
  { claim, criterion, horizon, resolution, note }: BriefingPrediction,
  { words }: Look,
): Node[] => [
  { text: claim.number === null ? claim.slug : [claimLink(claim.number)], style: 'small' },
  {
    stack: [
      { text: criterion ?? words.prediction.noCriterion, style: criterion === null ? 'quiet' : 'small' },
      ...(note === null ? [] : [{ text: note, style: 'quiet' } as const]),
    ],
  },
  {
    text: horizon === null ? words.prediction.noHorizon : wordDate(horizon, words),
    style: horizon === null ? 'quiet' : 'small',
  },
  { text: words.terms.resolutions[resolution], style: 'small' },
]

/** How each predictive claim would be decided; the claims themselves stand above and are not repeated. */
export const predictions = ({ predictions }: Briefing, look: Look): Node[] => {
  if (predictions.length === 0) return []
  const { heading, gloss } = look.words.prediction
  const rows = predictions.map((prediction) => row(prediction, look))
  return headTable(
    [sectionHeading('predictions', heading), { text: gloss, style: 'gloss' }],
    register(columnsOf(look), rows, look),
    look,
  )
}
