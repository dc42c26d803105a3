import type {
  Actor,
  Assertion,
  Assessment,
  Claim,
  Confidence,
  Dossier,
  Event,
  Likelihood,
  Name,
  Participation,
  Passage,
  Prediction,
  Relation,
  Source,
  Term,
} from '@claimgraph/model'

type Probability = Term<typeof Likelihood> | null
type Footing = Term<typeof Confidence> | null
type ActorRelation = Actor['relations'][number]
type DateBasis = NonNullable<Event['date']>['basis']

/** The one row that describes the dossier. */
export interface DossierRow {
  title: string
  description: string | null
  language: string
  asOf: string
  tlp: Dossier['marking']['tlp']
  marking: string | null
  /** A JSON array of names. */
  editors: string
}

/** A thing with a slug, and its place in the order of the files. */
interface Ranked {
  id: string
  /** Unique in its table; pages are cut by it. */
  rank: number
}

export interface ThemeRow extends Ranked {
  title: string
  question: string | null
  bottomLine: string | null
  broader: string | null
}

export interface JudgementRow extends Ranked {
  theme: string
  text: string
  likelihood: Probability
  confidence: Footing
  rationale: string | null
  on: string
}

export interface ActorRow extends Ranked {
  kind: Actor['kind']
  /** The name that is printed. */
  name: string
  description: string | null
  iso3166: string | null
  wikidata: string | null
}

export interface NameRow {
  actor: string
  rank: number
  text: string
  /** The form under which names are compared. */
  key: string
  kind: Name['kind']
  language: string | null
  validity: string | null
}

export interface ActorRelationRow {
  actor: string
  rank: number
  kind: ActorRelation['kind']
  other: string
  validity: string | null
}

/** A date as stated, with its computed bounds; all null where there is none. */
export interface DateColumns {
  edtf: string | null
  basis: DateBasis | null
  dateNote: string | null
  /** `YYYY-MM-DD`; null where unknown or open. */
  earliest: string | null
  latest: string | null
}

export interface EventRow extends Ranked, DateColumns {
  /** Unique; sorts by earliest day, then rank, undated last. */
  chronology: string
  title: string
  type: NonNullable<Event['type']> | null
  status: Event['status']
  place: string | null
}

export interface SourceRow extends Ranked, DateColumns {
  type: Source['type']
  genre: Source['genre']
  title: string | null
  containerTitle: string | null
  publisher: string | null
  url: string | null
  language: string | null
  descriptor: string | null
  reliability: Source['reliability']
  derivedFrom: string | null
  derivedUnseen: string | null
  /** The end of the chain of derivations; null where that is an unseen work. */
  origin: string | null
  status: Source['status']
  statusReason: string | null
  sha256: string | null
}

export interface AuthorRow {
  source: string
  rank: number
  family: string | null
  given: string | null
  literal: string | null
  actor: string | null
}

export interface PassageRow extends Ranked {
  source: string
  block: number
  start: number
  end: number
  sha256: string
  exact: string | null
  prefix: string | null
  suffix: string | null
  state: Passage['state']
}

export interface ClaimRow extends Ranked {
  text: string
  modality: Claim['modality']
  polarity: Claim['polarity']
}

export interface AssertionRow extends Ranked {
  claim: string
  source: string
  stance: Assertion['stance']
  /** A JSON array of words. */
  hedges: string
  likelihood: Probability
}

export interface AssessmentRow extends Ranked {
  claim: string
  likelihood: Probability
  confidence: Footing
  credibility: Assessment['credibility']
  rationale: string
  by: string | null
  on: string
}

export interface RelationRow extends Ranked {
  from: string
  kind: Relation['kind']
  to: string
  drawnBy: Relation['drawnBy']
  source: string | null
}

/** Its id is that of its claim. */
export interface PredictionRow extends Ranked {
  criterion: string | null
  horizon: string | null
  resolution: Prediction['resolution']
  note: string | null
}

/** A participant of an event, or an actor that a claim is about. */
interface RoleColumns {
  actor: string
  role: Participation['role']
  rank: number
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
  eventPassages: { event: string; passage: string; rank: number }
  sources: SourceRow
  authors: AuthorRow
  passages: PassageRow
  claims: ClaimRow
  claimThemes: { claim: string; theme: string; rank: number; claimRank: number }
  claimActors: RoleColumns & { claim: string; claimRank: number }
  claimEvents: { claim: string; event: string; rank: number; claimRank: number }
  assertions: AssertionRow
  /** Who says it (`claimant`) and who passed it on (`via`), in order. */
  assertionVoices: { assertion: string; actor: string; part: 'claimant' | 'via'; rank: number }
  assertionPassages: { assertion: string; passage: string; rank: number }
  assessments: AssessmentRow
  relations: RelationRow
  predictions: PredictionRow
}
