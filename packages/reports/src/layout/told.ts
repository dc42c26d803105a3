import type { Change, Changes, ClaimChange, SourceChange } from '../edition/changes.ts'
import { lookOf } from './look.ts'
import { type WordedKind, wordedKinds } from './worded.ts'

/** What can be told of a thing: that it is new or gone, or which aspect of it differs. */
export type Telling = 'added' | 'removed' | keyof typeof words.aspects

/** One thing told of a change, old words beside new. */
export interface ToldAspect {
  readonly telling: Telling
  /** In words: `our assessment`. */
  readonly label: string
  /** Null where there was nothing. */
  readonly before: string | null
  /** Null where there is nothing. */
  readonly now: string | null
}

/** A thing that two editions speak of differently, in words. */
export interface ToldChange {
  /** Its slug; the bottom line has none, and is called so. */
  readonly name: string
  readonly aspects: readonly ToldAspect[]
}

/** Changes of one kind. Sources that were retracted since are a kind of their own. */
export interface ToldGroup {
  readonly kind: 'retracted' | 'judgements' | 'claims' | 'events' | 'predictions' | 'sources'
  readonly heading: string
  readonly changes: readonly ToldChange[]
}

const look = lookOf()
const words = look.words.changes
const kinds = wordedKinds(look)

const tell = <Item, Aspect extends keyof typeof words.aspects>(
  { slug, before, now, aspects: changed }: Change<Item, Aspect>,
  { name, aspects }: WordedKind<Item, Aspect>,
): ToldChange => {
  const told = (): readonly ToldAspect[] => {
    if (now === null)
      return [{ telling: 'removed', label: words.removed, before: before && name(before), now: null }]
    if (before === null) return [{ telling: 'added', label: words.added, before: null, now: name(now) }]
    return changed.map((aspect) => ({
      telling: aspect,
      label: words.aspects[aspect],
      before: aspects[aspect](before),
      now: aspects[aspect](now),
    }))
  }
  return { name: slug, aspects: told() }
}

/** The words on how widely a claim is held leave out how often it is passed on: it is told where nothing else differs. */
const tellClaim = (change: ClaimChange): ToldChange => {
  const { name, aspects } = tell(change, kinds.claims)
  const { before, now } = change
  return {
    name,
    aspects: aspects.map((told) =>
      told.telling === 'corroboration' && told.before === told.now
        ? {
            ...told,
            before: `${told.before} Passed on: ${before?.corroboration.relayed}.`,
            now: `${told.now} Passed on: ${now?.corroboration.relayed}.`,
          }
        : told,
    ),
  }
}

const isRetracted = ({ before, now }: SourceChange): boolean =>
  now?.status === 'retracted' && before?.status !== 'retracted'

/** A source that is new and was retracted already: that it is new does not say so. */
const tellRetracted = (change: SourceChange): ToldChange => {
  const { name, aspects } = tell(change, kinds.sources)
  const { before, now } = change
  const status: ToldAspect[] =
    before === null && now !== null
      ? [
          {
            telling: 'status',
            label: words.aspects.status,
            before: null,
            now: kinds.sources.aspects.status(now),
          },
        ]
      : []
  return { name, aspects: [...aspects, ...status] }
}

const tellBottomLine = ({ bottomLine }: Changes): ToldChange[] =>
  bottomLine === null
    ? []
    : [
        {
          name: words.bottomLine,
          aspects: [{ telling: 'wording', label: words.aspects.wording, ...bottomLine }],
        },
      ]

/** Puts what changed into English words, by kind, sources that were retracted first. A kind without changes is left out. */
export const tellChanges = (changes: Changes): readonly ToldGroup[] => {
  const { judgements, claims, events, predictions, sources } = changes
  const groups: readonly ToldGroup[] = [
    {
      kind: 'retracted',
      heading: 'Sources retracted',
      changes: sources.filter(isRetracted).map(tellRetracted),
    },
    {
      kind: 'judgements',
      heading: words.groups.judgements,
      changes: [...tellBottomLine(changes), ...judgements.map((change) => tell(change, kinds.judgements))],
    },
    { kind: 'claims', heading: words.groups.claims, changes: claims.map(tellClaim) },
    {
      kind: 'events',
      heading: words.groups.events,
      changes: events.map((change) => tell(change, kinds.events)),
    },
    {
      kind: 'predictions',
      heading: words.groups.predictions,
      changes: predictions.map((change) => tell(change, kinds.predictions)),
    },
    {
      kind: 'sources',
      heading: words.groups.sources,
      changes: sources.filter((change) => !isRetracted(change)).map((change) => tell(change, kinds.sources)),
    },
  ]
  return groups.filter((group) => group.changes.length > 0)
}
