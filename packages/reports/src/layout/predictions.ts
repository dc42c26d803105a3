import type { Briefing, BriefingPrediction } from '../briefing.ts'
import { terms, prediction as words } from '../wording.ts'
import { wordDate } from './date.ts'
import { sectionHeading } from './heading.ts'
import { headTable } from './keep.ts'
import { claimLink } from './links.ts'
import type { Node } from './node.ts'
import { register } from './register.ts'

const columns = [
  { head: words.claim, share: 48 },
  { head: words.criterion, share: 235 },
  { head: words.horizon, share: 90 },
  { head: words.status, share: 70 },
]

const row = ({ claim, criterion, horizon, resolution, note }: BriefingPrediction): Node[] => [
  { text: claim.number === null ? claim.slug : [claimLink(claim.number)], style: 'small' },
  {
    stack: [
      { text: criterion ?? words.noCriterion, style: criterion === null ? 'quiet' : 'small' },
      ...(note === null ? [] : [{ text: note, style: 'quiet' } as const]),
    ],
  },
  {
    text: horizon === null ? words.noHorizon : wordDate(horizon),
    style: horizon === null ? 'quiet' : 'small',
  },
  { text: terms.resolutions[resolution], style: 'small' },
]

/** How each predictive claim would be decided; the claims themselves stand above and are not repeated. */
export const predictions = ({ predictions }: Briefing): Node[] =>
  predictions.length === 0
    ? []
    : headTable(
        [sectionHeading('predictions', words.heading), { text: words.gloss, style: 'gloss' }],
        register(columns, predictions.map(row)),
      )
