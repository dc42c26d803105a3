import type { Briefing, BriefingPrediction, ClaimReference } from '../briefing.ts'
import { wordDate } from './date.ts'
import { sectionHeading } from './heading.ts'
import { headTable } from './keep.ts'
import { claimsInColumn } from './links.ts'
import type { Look } from './look.ts'
import type { Node } from './node.ts'
import { type Column, register } from './register.ts'

const columnsOf = ({ words: { prediction: words } }: Look): readonly Column[] => [
  { head: words.claim, share: 48 },
  { head: words.criterion, share: 235 },
  { head: words.horizon, share: 90 },
  { head: words.status, share: 70 },
]

/** Claims of which the same is to be said share a row: most often, that nothing would decide them. */
const row = (
  claims: readonly ClaimReference[],
  { criterion, horizon, resolution, note }: BriefingPrediction,
  look: Look,
): Node[] => [
  { text: claimsInColumn(claims, look), style: 'small' },
  {
    stack: [
      criterion === null
        ? { text: look.words.prediction.noCriterion, style: 'quiet' }
        : { text: criterion, style: 'small', fromDossier: true },
      ...(note === null ? [] : [{ text: note, style: 'quiet', fromDossier: true } as const]),
    ],
  },
  {
    text: horizon === null ? look.words.prediction.noHorizon : wordDate(horizon, look.words),
    style: horizon === null ? 'quiet' : 'small',
  },
  { text: look.words.terms.resolutions[resolution], style: 'small' },
]

/** How each predictive claim would be decided; the claims themselves stand above and are not repeated. */
export const predictions = ({ predictions }: Briefing, look: Look): Node[] => {
  if (predictions.length === 0) return []
  const { heading, gloss } = look.words.prediction
  const alike = Map.groupBy(predictions, ({ claim: _, ...rest }) => JSON.stringify(rest))
  const rows = [...alike.values()].flatMap((group) => {
    const [first] = group
    return first === undefined
      ? []
      : [
          row(
            group.map(({ claim }) => claim),
            first,
            look,
          ),
        ]
  })
  return headTable(
    [sectionHeading('predictions', heading), { text: gloss, style: 'gloss' }],
    register(columnsOf(look), rows, look),
    look,
  )
}
