import type { Briefing, BriefingClaim, BriefingPrediction } from '../briefing.ts'
import { eventsInOrder } from './events.ts'
import { sectionHeading } from './heading.ts'
import { headTable, keepTogether } from './keep.ts'
import { claimNumbers, claimsInColumn, eventNumbers, judgementNumbers, sourceNumbers } from './links.ts'
import type { Look } from './look.ts'
import type { Inline, Node } from './node.ts'
import { type Column, register } from './register.ts'
import { lostItsOrigin, withdrawnNumbers } from './withdrawn.ts'

const columnsOf = ({ words: { gaps: words } }: Look): readonly Column[] => [
  { head: words.gap, share: 263 },
  { head: words.where, share: 180 },
]

/** A kind of gap, and the numbers of what has it. */
interface Gap {
  readonly gap: string
  readonly where: Inline[]
}

const hasNoOrigin = ({ corroboration: { origins } }: BriefingClaim): boolean => origins === 0

const claimGaps = (briefing: Briefing, look: Look): readonly Gap[] => {
  const { claims } = briefing
  const withdrawn = withdrawnNumbers(briefing)
  const isLost = (claim: BriefingClaim): boolean => lostItsOrigin(claim, withdrawn)
  const words = look.words.gaps
  const claimsThat = (isMissing: (claim: BriefingClaim) => boolean): Inline[] =>
    claimNumbers(
      claims.filter(isMissing).map(({ number }) => number),
      look,
    )
  return [
    {
      gap: words.singleOrigin,
      where: claimsThat(({ corroboration: { origins } }) => origins === 1),
    },
    {
      gap: words.hearsay,
      where: claimsThat((claim) => hasNoOrigin(claim) && claim.corroboration.relayed > 0 && !isLost(claim)),
    },
    {
      gap: words.unfounded,
      where: claimsThat((claim) => hasNoOrigin(claim) && claim.corroboration.relayed === 0 && !isLost(claim)),
    },
    { gap: words.withdrawn, where: claimsThat(isLost) },
    {
      gap: words.noPassage,
      where: claimsThat(({ assertions }) => assertions.every(({ passages }) => passages.length === 0)),
    },
  ]
}

const predictionGaps = ({ predictions }: Briefing, look: Look): readonly Gap[] => {
  const { noCriterion, noHorizon } = look.words.gaps
  const claimsOf = (lacking: readonly BriefingPrediction[]): Inline[] =>
    claimsInColumn(
      lacking.map(({ claim }) => claim),
      look,
    )
  return [
    { gap: noCriterion, where: claimsOf(predictions.filter(({ criterion }) => criterion === null)) },
    { gap: noHorizon, where: claimsOf(predictions.filter(({ horizon }) => horizon === null)) },
  ]
}

const undatedOf = ({ events }: Briefing): readonly number[] => {
  const { dated, undated, apart } = eventsInOrder(events)
  return [...dated, ...undated, ...apart]
    .filter(({ event }) => event.date === null)
    .map(({ number }) => number)
}

const gapsOf = (briefing: Briefing, look: Look): readonly Gap[] => {
  const words = look.words.gaps
  const unfounded = briefing.judgements.flatMap(({ restsOn }, index) =>
    restsOn.length === 0 ? [index + 1] : [],
  )
  const ungraded = briefing.sources.filter(({ reliability }) => reliability === 'F')
  return [
    ...claimGaps(briefing, look),
    { gap: words.undated, where: eventNumbers(undatedOf(briefing), look) },
    ...predictionGaps(briefing, look),
    { gap: words.unfoundedJudgement, where: judgementNumbers(unfounded, look) },
    {
      gap: words.ungraded,
      where: sourceNumbers(
        ungraded.map(({ number }) => number),
        look,
      ),
    },
  ]
}

const row = ({ gap, where }: Gap): Node[] => [
  { text: gap, style: 'small' },
  { text: where, style: 'small' },
]

/** What the record lacks, each kind of gap on a line with the numbers of what has it; that there is none is said. */
export const gaps = (briefing: Briefing, look: Look): Node[] => {
  const words = look.words.gaps
  const { claims, events, judgements } = briefing
  if (claims.length + events.length + judgements.length === 0) return []
  const heading = sectionHeading('gaps', words.heading)
  const found = gapsOf(briefing, look).filter(({ where }) => where.length > 0)
  if (found.length === 0) return [keepTogether([heading, { text: words.none, style: 'body' }], look)]
  return headTable(
    [heading, { text: words.gloss, style: 'gloss' }],
    register(columnsOf(look), found.map(row), look),
    look,
  )
}
