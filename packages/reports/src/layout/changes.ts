import type { Briefing } from '../briefing.ts'
import type {
  Change,
  Changes,
  ClaimChange,
  EventChange,
  JudgementChange,
  PredictionChange,
  SourceChange,
} from '../edition/changes.ts'
import type { EditionClaim, EditionJudgement, EditionSource } from '../edition/edition.ts'
import { chronology, grade, modalities, prediction, source, terms, changes as words } from '../wording.ts'
import { wordCorroboration } from './attribution.ts'
import { wordDate } from './date.ts'
import { eventsInOrder } from './events.ts'
import { gradeSentences } from './grade.ts'
import { groupHeading, sectionHeading } from './heading.ts'
import { headBlocks, headTable, keepTogether } from './keep.ts'
import { claimNumbers, eventNumbers, judgementNumbers, sourceNumbers } from './links.ts'
import type { Inline, Node } from './node.ts'
import { register } from './register.ts'

const columns = [
  { head: words.item, share: 54 },
  { head: words.aspect, share: 71 },
  { head: words.before, share: 159 },
  { head: words.now, share: 159 },
]

type Worded<Item, Aspect extends string> = Readonly<Record<Aspect, (item: Item) => string>>

/** How the things of a list are referred to and worded. */
interface Kind<Item, Aspect extends string> {
  /** Where it stands in this edition; what it is called where it does not stand there. */
  readonly link: (slug: string) => Inline[]
  readonly name: (item: Item) => string
  readonly aspects: Worded<Item, Aspect>
}

const views = (item: Pick<EditionJudgement, 'likelihood' | 'confidence'>): string =>
  gradeSentences(item).join(' ')

const claimView = ({ assessment }: EditionClaim): string =>
  assessment === null
    ? words.noAssessment
    : `${views(assessment)} ${grade.credibility(assessment.credibility, terms.credibilities[assessment.credibility])}`

const claimText = ({ text, polarity }: EditionClaim): string =>
  polarity === 'negative' ? words.negative(text) : text

const sourceStatus = ({ status, statusReason }: EditionSource): string =>
  [terms.sourceStatuses[status], ...(statusReason === null ? [] : [statusReason])].join(': ')

const row = (item: Inline[], aspect: string, before: string | null, now: string | null): Node[] => [
  { text: item, style: 'small' },
  { text: aspect, style: 'small' },
  { text: before ?? words.nothing, style: 'quiet' },
  { text: now ?? words.nothing, style: now === null ? 'quiet' : 'small' },
]

const rowsOf = <Item, Aspect extends Exclude<keyof typeof words & string, 'groups'>>(
  changes: readonly Change<Item, Aspect>[],
  { link, name, aspects }: Kind<Item, Aspect>,
): Node[][] =>
  changes.flatMap(({ slug, before, now, aspects: changed }) => {
    if (now === null) return [row([slug], words.removed, before && name(before), null)]
    if (before === null) return [row(link(slug), words.added, null, name(now))]
    return changed.map((aspect) =>
      row(link(slug), String(words[aspect]), aspects[aspect](before), aspects[aspect](now)),
    )
  })

const numbersBySlug = (things: readonly { readonly slug: string; readonly number: number }[]) =>
  new Map(things.map(({ slug, number }) => [slug, number]))

/** Leads to a thing by its number; one that has none in this edition is called by its slug. */
const linkedBy =
  (numbers: ReadonlyMap<string, number>, link: (numbers: readonly number[]) => Inline[]) =>
  (slug: string): Inline[] => {
    const number = numbers.get(slug)
    return number === undefined ? [slug] : link([number])
  }

const judgementRows = (changes: readonly JudgementChange[], { judgements }: Briefing): Node[][] =>
  rowsOf(changes, {
    link: linkedBy(
      numbersBySlug(judgements.map(({ slug }, index) => ({ slug, number: index + 1 }))),
      judgementNumbers,
    ),
    name: ({ text }) => text,
    aspects: { wording: ({ text }) => text, assessment: views },
  })

const claimRows = (changes: readonly ClaimChange[], { claims }: Briefing): Node[][] =>
  rowsOf(changes, {
    link: linkedBy(numbersBySlug(claims), claimNumbers),
    name: claimText,
    aspects: {
      wording: claimText,
      modality: ({ modality }) => modalities[modality].heading,
      assessment: claimView,
      corroboration: ({ corroboration }) => wordCorroboration(corroboration),
    },
  })

const eventRows = (changes: readonly EventChange[], { events }: Briefing): Node[][] => {
  const { dated, undated, apart } = eventsInOrder(events)
  const numbered = [...dated, ...undated, ...apart]
  return rowsOf(changes, {
    link: linkedBy(
      numbersBySlug(numbered.map(({ event, number }) => ({ slug: event.slug, number }))),
      eventNumbers,
    ),
    name: ({ title }) => title,
    aspects: {
      wording: ({ title }) => title,
      date: ({ date }) => (date === null ? chronology.noDate : wordDate(date)),
      status: ({ status }) => terms.eventStatuses[status],
    },
  })
}

const predictionRows = (changes: readonly PredictionChange[], { claims }: Briefing): Node[][] =>
  rowsOf(changes, {
    link: linkedBy(numbersBySlug(claims), claimNumbers),
    name: ({ criterion }) => criterion ?? prediction.noCriterion,
    aspects: {
      criterion: ({ criterion }) => criterion ?? prediction.noCriterion,
      horizon: ({ horizon }) => (horizon === null ? prediction.noHorizon : wordDate(horizon)),
      resolution: ({ resolution }) => terms.resolutions[resolution],
    },
  })

const sourceRows = (changes: readonly SourceChange[], { sources }: Briefing): Node[][] =>
  rowsOf(changes, {
    link: linkedBy(numbersBySlug(sources), sourceNumbers),
    name: ({ title }) => title ?? source.noTitle,
    aspects: {
      wording: ({ title }) => title ?? source.noTitle,
      status: sourceStatus,
      reliability: ({ reliability }) => source.reliability(reliability, terms.reliabilities[reliability]),
    },
  })

const ourRows = (changes: Changes, briefing: Briefing): Node[][] => {
  const { bottomLine, judgements } = changes
  return [
    ...(bottomLine === null
      ? []
      : [row([words.bottomLine], words.wording, bottomLine.before, bottomLine.now)]),
    ...judgementRows(judgements, briefing),
  ]
}

/** What this edition says otherwise than the last one, old beside new; left out where there is no last one. */
export const changes = (briefing: Briefing): Node[] => {
  const { changes } = briefing
  if (changes === null) return []
  const heading = sectionHeading('changes', words.heading)
  const day = wordDate(changes.since)
  const groups = {
    judgements: ourRows(changes, briefing),
    claims: claimRows(changes.claims, briefing),
    events: eventRows(changes.events, briefing),
    predictions: predictionRows(changes.predictions, briefing),
    sources: sourceRows(changes.sources, briefing),
  }
  // Its keys are those of the words.
  const names = Object.keys(groups) as (keyof typeof groups)[]
  const tables = names
    .filter((name) => groups[name].length > 0)
    .map((name) =>
      headTable([groupHeading('changes', name, words.groups[name])], register(columns, groups[name])),
    )
  if (tables.length === 0) return [keepTogether([heading, { text: words.none(day), style: 'body' }])]
  return headBlocks([heading, { text: words.gloss(day), style: 'meta' }], tables.flat())
}
