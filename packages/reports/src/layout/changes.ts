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
import { wordCorroboration } from './attribution.ts'
import { wordDate } from './date.ts'
import { eventsInOrder } from './events.ts'
import { gradeSentences } from './grade.ts'
import { groupHeading, sectionHeading } from './heading.ts'
import { headBlocks, headTable, keepTogether } from './keep.ts'
import { claimNumbers, eventNumbers, judgementNumbers, sourceNumbers } from './links.ts'
import type { Look } from './look.ts'
import type { Inline, Node } from './node.ts'
import { type Column, register } from './register.ts'

const columnsOf = ({ words: { changes: words } }: Look): readonly Column[] => [
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

const views = (item: Pick<EditionJudgement, 'likelihood' | 'confidence'>, look: Look): string =>
  gradeSentences(item, look).join(' ')

const claimView = ({ assessment }: EditionClaim, look: Look): string => {
  const { changes, grade, terms } = look.words
  if (assessment === null) return changes.noAssessment
  const { credibility } = assessment
  return `${views(assessment, look)} ${grade.credibility(credibility, terms.credibilities[credibility])}`
}

const claimText = ({ text, polarity }: EditionClaim, { words: { changes: words } }: Look): string =>
  polarity === 'negative' ? words.negative(text) : text

const sourceStatus = (
  { status, statusReason }: EditionSource,
  { words: { changes: words, terms } }: Look,
): string => {
  const word = terms.sourceStatuses[status]
  return statusReason === null ? word : words.because(word, statusReason)
}

/** What is told of is in words of the dossier, where they are all that is told. */
const theirs: readonly string[] = ['wording', 'criterion']

const row = (
  item: Inline[],
  aspect: string,
  before: string | null,
  now: string | null,
  { words: { changes: words } }: Look,
  fromDossier = true,
): Node[] => [
  { text: item, style: 'small' },
  { text: aspect, style: 'small' },
  { text: before ?? words.nothing, style: 'quiet', fromDossier: fromDossier && before !== null },
  {
    text: now ?? words.nothing,
    style: now === null ? 'quiet' : 'small',
    fromDossier: fromDossier && now !== null,
  },
]

const rowsOf = <Item, Aspect extends keyof Look['words']['changes']['aspects']>(
  changes: readonly Change<Item, Aspect>[],
  { link, name, aspects }: Kind<Item, Aspect>,
  look: Look,
): Node[][] => {
  const words = look.words.changes
  return changes.flatMap(({ slug, before, now, aspects: changed }) => {
    if (now === null) return [row([slug], words.removed, before && name(before), null, look)]
    if (before === null) return [row(link(slug), words.added, null, name(now), look)]
    return changed.map((aspect) =>
      row(
        link(slug),
        words.aspects[aspect],
        aspects[aspect](before),
        aspects[aspect](now),
        look,
        theirs.includes(aspect),
      ),
    )
  })
}

const numbersBySlug = (things: readonly { readonly slug: string; readonly number: number }[]) =>
  new Map(things.map(({ slug, number }) => [slug, number]))

/** Leads to a thing by its number; one that has none in this edition is called by its slug. */
const linkedBy =
  (
    numbers: ReadonlyMap<string, number>,
    link: (numbers: readonly number[], look: Look) => Inline[],
    look: Look,
  ) =>
  (slug: string): Inline[] => {
    const number = numbers.get(slug)
    return number === undefined ? [slug] : link([number], look)
  }

const judgementRows = (
  changes: readonly JudgementChange[],
  { judgements }: Briefing,
  look: Look,
): Node[][] => {
  const numbers = numbersBySlug(judgements.map(({ slug }, index) => ({ slug, number: index + 1 })))
  return rowsOf(
    changes,
    {
      link: linkedBy(numbers, judgementNumbers, look),
      name: ({ text }) => text,
      aspects: { wording: ({ text }) => text, assessment: (judgement) => views(judgement, look) },
    },
    look,
  )
}

const claimRows = (changes: readonly ClaimChange[], { claims }: Briefing, look: Look): Node[][] =>
  rowsOf(
    changes,
    {
      link: linkedBy(numbersBySlug(claims), claimNumbers, look),
      name: (claim) => claimText(claim, look),
      aspects: {
        wording: (claim) => claimText(claim, look),
        modality: ({ modality }) => look.words.modalities[modality].heading,
        assessment: (claim) => claimView(claim, look),
        corroboration: ({ corroboration }) => wordCorroboration(corroboration, look),
      },
    },
    look,
  )

const eventRows = (changes: readonly EventChange[], { events }: Briefing, look: Look): Node[][] => {
  const { dated, undated, apart } = eventsInOrder(events)
  const numbered = [...dated, ...undated, ...apart]
  const numbers = numbersBySlug(numbered.map(({ event, number }) => ({ slug: event.slug, number })))
  return rowsOf(
    changes,
    {
      link: linkedBy(numbers, eventNumbers, look),
      name: ({ title }) => title,
      aspects: {
        wording: ({ title }) => title,
        date: ({ date }) => (date === null ? look.words.chronology.noDate : wordDate(date, look.words)),
        status: ({ status }) => look.words.terms.eventStatuses[status],
      },
    },
    look,
  )
}

const predictionRows = (changes: readonly PredictionChange[], { claims }: Briefing, look: Look): Node[][] => {
  const { prediction, terms } = look.words
  return rowsOf(
    changes,
    {
      link: linkedBy(numbersBySlug(claims), claimNumbers, look),
      name: ({ criterion }) => criterion ?? prediction.noCriterion,
      aspects: {
        criterion: ({ criterion }) => criterion ?? prediction.noCriterion,
        horizon: ({ horizon }) => (horizon === null ? prediction.noHorizon : wordDate(horizon, look.words)),
        resolution: ({ resolution }) => terms.resolutions[resolution],
      },
    },
    look,
  )
}

const sourceRows = (changes: readonly SourceChange[], { sources }: Briefing, look: Look): Node[][] => {
  const { source, terms } = look.words
  return rowsOf(
    changes,
    {
      link: linkedBy(numbersBySlug(sources), sourceNumbers, look),
      name: ({ title }) => title ?? source.noTitle,
      aspects: {
        wording: ({ title }) => title ?? source.noTitle,
        status: (item) => sourceStatus(item, look),
        reliability: ({ reliability }) => source.reliability(reliability, terms.reliabilities[reliability]),
      },
    },
    look,
  )
}

const ourRows = ({ bottomLine, judgements }: Changes, briefing: Briefing, look: Look): Node[][] => {
  const words = look.words.changes
  return [
    ...(bottomLine === null
      ? []
      : [row([words.bottomLine], words.aspects.wording, bottomLine.before, bottomLine.now, look)]),
    ...judgementRows(judgements, briefing, look),
  ]
}

/** What this edition says otherwise than the last one, old beside new; left out where there is no last one. */
export const changes = (briefing: Briefing, look: Look): Node[] => {
  const { changes } = briefing
  if (changes === null) return []
  const words = look.words.changes
  const heading = sectionHeading('changes', words.heading)
  const day = wordDate(changes.since, look.words)
  const groups = {
    judgements: ourRows(changes, briefing, look),
    claims: claimRows(changes.claims, briefing, look),
    events: eventRows(changes.events, briefing, look),
    predictions: predictionRows(changes.predictions, briefing, look),
    sources: sourceRows(changes.sources, briefing, look),
  }
  // Its keys are those of the words.
  const names = Object.keys(groups) as (keyof typeof groups)[]
  const tables = names
    .filter((name) => groups[name].length > 0)
    .map((name) =>
      headTable(
        [groupHeading('changes', name, words.groups[name])],
        register(columnsOf(look), groups[name], look),
        look,
      ),
    )
  if (tables.length === 0) return [keepTogether([heading, { text: words.none(day), style: 'body' }], look)]
  return headBlocks([heading, { text: words.gloss(day), style: 'meta' }], tables.flat(), look)
}
