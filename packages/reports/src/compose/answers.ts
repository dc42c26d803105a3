import type {
  BriefingActorsQuery,
  BriefingClaimsQuery,
  BriefingEventsQuery,
  BriefingHeadQuery,
  BriefingSourcesQuery,
} from '../queries/documents.gen.ts'

type Theme<Query extends { readonly theme: unknown }> = NonNullable<Query['theme']>

export type ClaimAnswer = Theme<BriefingClaimsQuery>['claims']['nodes'][number]
export type EventAnswer = Theme<BriefingEventsQuery>['events']['nodes'][number]
export type ActorAnswer = Theme<BriefingActorsQuery>['actors']['nodes'][number]
export type SourceAnswer = Theme<BriefingSourcesQuery>['sources']['nodes'][number]

/** What the graph said about a theme, all pages together. */
export interface Answers {
  readonly dossier: BriefingHeadQuery['dossier']
  readonly theme: Theme<BriefingHeadQuery>
  readonly claims: readonly ClaimAnswer[]
  /** By earliest day, undated ones last. */
  readonly events: readonly EventAnswer[]
  readonly actors: readonly ActorAnswer[]
  readonly sources: readonly SourceAnswer[]
}
