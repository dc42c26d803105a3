import type {
  Edition,
  EditionClaim,
  EditionEvent,
  EditionJudgement,
  EditionPrediction,
  EditionSource,
} from './edition.ts'

/** What of a thing an edition says, by its name: an aspect that differs has changed. */
type Aspects<Item, Aspect extends string> = Readonly<Record<Aspect, (item: Item) => unknown>>

/** One thing that two editions speak of differently. */
export interface Change<Item, Aspect extends string = string> {
  readonly slug: string
  /** Null where the earlier edition did not have it. */
  readonly before: Item | null
  /** Null where the later edition does not have it. */
  readonly now: Item | null
  /** What of it differs, where both have it. */
  readonly aspects: readonly Aspect[]
}

export type JudgementChange = Change<EditionJudgement, 'wording' | 'assessment'>
export type ClaimChange = Change<EditionClaim, 'wording' | 'modality' | 'assessment' | 'corroboration'>
export type EventChange = Change<EditionEvent, 'wording' | 'date' | 'status'>
export type PredictionChange = Change<EditionPrediction, 'criterion' | 'horizon' | 'resolution'>
export type SourceChange = Change<EditionSource, 'wording' | 'status' | 'reliability'>

/** What is new, gone or different in an edition of a briefing, each list in its order, with what is gone at its end. */
export interface Changes {
  /** The day of the earlier edition: `YYYY-MM-DD`. */
  readonly since: string
  readonly bottomLine: { readonly before: string | null; readonly now: string | null } | null
  readonly judgements: readonly JudgementChange[]
  readonly claims: readonly ClaimChange[]
  readonly events: readonly EventChange[]
  readonly predictions: readonly PredictionChange[]
  readonly sources: readonly SourceChange[]
}

const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other)

const changesIn = <Item extends { readonly slug: string }, Aspect extends string>(
  before: readonly Item[],
  now: readonly Item[],
  aspects: Aspects<Item, Aspect>,
): readonly Change<Item, Aspect>[] => {
  const [earlier, later] = [before, now].map((items) => new Map(items.map((item) => [item.slug, item])))
  // The keys of a record of aspects are aspects.
  const names = Object.keys(aspects) as Aspect[]
  const slugs = [...new Set([...now, ...before].map(({ slug }) => slug))]
  return slugs.flatMap((slug) => {
    const [was, is] = [earlier?.get(slug) ?? null, later?.get(slug) ?? null]
    const changed = was && is ? names.filter((name) => differ(aspects[name](was), aspects[name](is))) : []
    return was && is && changed.length === 0 ? [] : [{ slug, before: was, now: is, aspects: changed }]
  })
}

const view = ({ likelihood, confidence }: Pick<EditionJudgement, 'likelihood' | 'confidence'>) => [
  likelihood,
  confidence,
]

/** What changed from one edition of a briefing to the next. */
export const changesOf = (before: Edition, now: Edition): Changes => ({
  since: before.asOf,
  bottomLine: differ(before.bottomLine, now.bottomLine)
    ? { before: before.bottomLine, now: now.bottomLine }
    : null,
  judgements: changesIn(before.judgements, now.judgements, { wording: ({ text }) => text, assessment: view }),
  claims: changesIn(before.claims, now.claims, {
    wording: ({ text, polarity }) => [text, polarity],
    modality: ({ modality }) => modality,
    assessment: ({ assessment }) => assessment && [...view(assessment), assessment.credibility],
    corroboration: ({ corroboration: { level, origins, denyingOrigins, relayed } }) => [
      level,
      origins,
      denyingOrigins,
      relayed,
    ],
  }),
  events: changesIn(before.events, now.events, {
    wording: ({ title }) => title,
    date: ({ date }) => date,
    status: ({ status }) => status,
  }),
  predictions: changesIn(before.predictions, now.predictions, {
    criterion: ({ criterion }) => criterion,
    horizon: ({ horizon }) => horizon,
    resolution: ({ resolution }) => resolution,
  }),
  sources: changesIn(before.sources, now.sources, {
    wording: ({ title }) => title,
    status: ({ status, statusReason }) => [status, statusReason],
    reliability: ({ reliability }) => reliability,
  }),
})
