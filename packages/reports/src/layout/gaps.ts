import type { Briefing, BriefingClaim } from '../briefing.ts'
import { gaps as words } from '../wording.ts'
import { eventsInOrder } from './events.ts'
import { sectionHeading } from './heading.ts'
import { headTable, keepTogether } from './keep.ts'
import { claimNumbers, claimsInColumn, eventNumbers, judgementNumbers, sourceNumbers } from './links.ts'
import type { Inline, Node } from './node.ts'
import { register } from './register.ts'

const columns = [
  { head: words.gap, share: 263 },
  { head: words.where, share: 180 },
]

/** A kind of gap, and the numbers of what has it. */
interface Gap {
  readonly gap: string
  readonly where: Inline[]
}

const claimsThat = ({ claims }: Briefing, isMissing: (claim: BriefingClaim) => boolean): Inline[] =>
  claimNumbers(claims.filter(isMissing).map(({ number }) => number))

const claimGaps = (briefing: Briefing): readonly Gap[] => [
  {
    gap: words.singleOrigin,
    where: claimsThat(briefing, ({ corroboration: { origins } }) => origins === 1),
  },
  {
    gap: words.hearsay,
    where: claimsThat(briefing, ({ corroboration: { origins, relayed } }) => origins === 0 && relayed > 0),
  },
  {
    gap: words.unfounded,
    where: claimsThat(briefing, ({ corroboration: { origins, relayed } }) => origins === 0 && relayed === 0),
  },
  {
    gap: words.noPassage,
    where: claimsThat(briefing, ({ assertions }) =>
      assertions.every(({ passages }) => passages.length === 0),
    ),
  },
]

const predictionGaps = ({ predictions }: Briefing): readonly Gap[] => [
  {
    gap: words.noCriterion,
    where: claimsInColumn(
      predictions.filter(({ criterion }) => criterion === null).map(({ claim }) => claim),
    ),
  },
  {
    gap: words.noHorizon,
    where: claimsInColumn(predictions.filter(({ horizon }) => horizon === null).map(({ claim }) => claim)),
  },
]

const undatedOf = ({ events }: Briefing): readonly number[] => {
  const { dated, undated, apart } = eventsInOrder(events)
  return [...dated, ...undated, ...apart]
    .filter(({ event }) => event.date === null)
    .map(({ number }) => number)
}

const gapsOf = (briefing: Briefing): readonly Gap[] => [
  ...claimGaps(briefing),
  { gap: words.undated, where: eventNumbers(undatedOf(briefing)) },
  ...predictionGaps(briefing),
  {
    gap: words.unfoundedJudgement,
    where: judgementNumbers(
      briefing.judgements.flatMap(({ restsOn }, index) => (restsOn.length === 0 ? [index + 1] : [])),
    ),
  },
  {
    gap: words.ungraded,
    where: sourceNumbers(
      briefing.sources.filter(({ reliability }) => reliability === 'F').map(({ number }) => number),
    ),
  },
]

const row = ({ gap, where }: Gap): Node[] => [
  { text: gap, style: 'small' },
  { text: where, style: 'small' },
]

/** What the record lacks, each kind of gap on a line with the numbers of what has it; that there is none is said. */
export const gaps = (briefing: Briefing): Node[] => {
  const { claims, events, judgements } = briefing
  if (claims.length + events.length + judgements.length === 0) return []
  const heading = sectionHeading('gaps', words.heading)
  const found = gapsOf(briefing).filter(({ where }) => where.length > 0)
  if (found.length === 0) return [keepTogether([heading, { text: words.none, style: 'body' }])]
  return headTable([heading, { text: words.gloss, style: 'gloss' }], register(columns, found.map(row)))
}
