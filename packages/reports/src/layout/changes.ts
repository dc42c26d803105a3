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
import { wordDate } from './date.ts'
import { eventsInOrder } from './events.ts'
import { groupHeading, sectionHeading } from './heading.ts'
import { headBlocks, headTable, keepTogether } from './keep.ts'
import { claimNumbers, eventNumbers, judgementNumbers, sourceNumbers } from './links.ts'
import type { Look } from './look.ts'
import type { Inline, Node } from './node.ts'
import { type Column, register } from './register.ts'
import { type WordedKind, wordedKinds } from './worded.ts'

const columnsOf = ({ words: { changes: words } }: Look): readonly Column[] => [
  { head: words.item, share: 54 },
  { head: words.aspect, share: 71 },
  { head: words.before, share: 159 },
  { head: words.now, share: 159 },
]

/** How the things of a list are referred to and worded. */
interface Kind<Item, Aspect extends string> extends WordedKind<Item, Aspect> {
  /** Where it stands in this edition. */
  readonly link: (slug: string) => Inline[]
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
    { link: linkedBy(numbers, judgementNumbers, look), ...wordedKinds(look).judgements },
    look,
  )
}

const claimRows = (changes: readonly ClaimChange[], { claims }: Briefing, look: Look): Node[][] =>
  rowsOf(
    changes,
    { link: linkedBy(numbersBySlug(claims), claimNumbers, look), ...wordedKinds(look).claims },
    look,
  )

const eventRows = (changes: readonly EventChange[], { events }: Briefing, look: Look): Node[][] => {
  const { dated, undated, apart } = eventsInOrder(events)
  const numbered = [...dated, ...undated, ...apart]
  const numbers = numbersBySlug(numbered.map(({ event, number }) => ({ slug: event.slug, number })))
  return rowsOf(changes, { link: linkedBy(numbers, eventNumbers, look), ...wordedKinds(look).events }, look)
}

const predictionRows = (changes: readonly PredictionChange[], { claims }: Briefing, look: Look): Node[][] =>
  rowsOf(
    changes,
    { link: linkedBy(numbersBySlug(claims), claimNumbers, look), ...wordedKinds(look).predictions },
    look,
  )

const sourceRows = (changes: readonly SourceChange[], { sources }: Briefing, look: Look): Node[][] =>
  rowsOf(
    changes,
    { link: linkedBy(numbersBySlug(sources), sourceNumbers, look), ...wordedKinds(look).sources },
    look,
  )

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
