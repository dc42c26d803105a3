import type { Claim, Participation } from '@claimgraph/model'
import type {
  ActivityRow,
  ActorRelationRow,
  ActorRow,
  AssertionRow,
  AssessmentRow,
  AuthorRow,
  ClaimRow,
  DossierRow,
  EventRow,
  ForecastRow,
  JudgementRow,
  NameRow,
  PassageRow,
  PredictionRow,
  RelationRow,
  SourceRow,
  SourceVersionRow,
  ThemeRow,
} from './rows.ts'

export type {
  ActivityRow,
  ActorRelationRow,
  ActorRow,
  AssertionRow,
  AssessmentRow,
  AuthorRow,
  ClaimRow,
  DateColumns,
  DossierRow,
  EventRow,
  ForecastRow,
  JudgementRow,
  NameRow,
  PassageRow,
  PredictionRow,
  RelationRow,
  SourceRow,
  SourceVersionRow,
  ThemeRow,
} from './rows.ts'

/** A participant of an event, or an actor that a claim is about. */
export interface RoleColumns {
  actor: string
  role: Participation['role']
  rank: number
}

/** What lists of claims are sorted and filtered by, copied into the links so that an index covers both. */
interface ClaimCopies {
  claimRank: number
  modality: Claim['modality']
}

/** A thing in the search index. */
export interface SearchRow {
  /** Unique; sorts by kind, then rank. */
  place: number
  /** Kind and id, such as `claim:first-joint-exercise`. */
  thing: string
  /** Its folded words, names and titles first, with a bar between two fields. */
  words: string
}

/** All tables. A link table's `rank` is the place in the list of the thing named first. */
export interface Tables {
  dossier: DossierRow
  themes: ThemeRow
  judgements: JudgementRow
  judgementClaims: { judgement: string; claim: string; rank: number }
  actors: ActorRow
  names: NameRow
  actorRelations: ActorRelationRow
  events: EventRow
  eventParticipants: RoleColumns & { event: string }
  eventThemes: { event: string; theme: string; rank: number }
  /** The passages that the date of an event rests on. */
  eventPassages: { event: string; passage: string; rank: number }
  sources: SourceRow
  authors: AuthorRow
  sourceVersions: SourceVersionRow
  /** The passages that the date of a source rests on. */
  sourcePassages: { source: string; passage: string; rank: number }
  passages: PassageRow
  claims: ClaimRow
  claimThemes: ClaimCopies & { claim: string; theme: string; rank: number }
  claimActors: ClaimCopies & RoleColumns & { claim: string }
  claimEvents: ClaimCopies & { claim: string; event: string; rank: number }
  assertions: AssertionRow
  /** Who says it (`claimant`) and who passed it on (`via`), in order. */
  assertionVoices: { assertion: string; actor: string; part: 'claimant' | 'via'; rank: number }
  assertionPassages: { assertion: string; passage: string; rank: number }
  assessments: AssessmentRow
  relations: RelationRow
  predictions: PredictionRow
  forecasts: ForecastRow
  activities: ActivityRow
  search: SearchRow
  /** The folded names and titles by which things can be called. */
  titles: { place: number; title: string }
}
