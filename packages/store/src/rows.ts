import type {
  Activity,
  Actor,
  Assertion,
  Assessment,
  Claim,
  Confidence,
  Dossier,
  Event,
  Likelihood,
  Name,
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
  /** Counts the changes of this row, from 1; see {@link Versioned}. */
  version: number
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

/** A thing that can be changed by itself. */
interface Versioned extends Ranked {
  /** Counts the changes of the thing and of the rows that belong to it, from 1. */
  version: number
}

export interface ThemeRow extends Versioned {
  title: string
  question: string | null
  bottomLine: string | null
  broader: string | null
}

export interface JudgementRow extends Versioned {
  theme: string
  text: string
  likelihood: Probability
  confidence: Footing
  rationale: string | null
  supersedes: string | null
  /** The day of the judgement: its own, else the dossier's. */
  on: string
  /** 1 where the judgement has a day of its own. */
  ownDay: number
}

export interface ActorRow extends Versioned {
  kind: Actor['kind']
  /** The name that is printed. */
  name: string
  description: string | null
  iso3166: string | null
  wikidata: string | null
  mergedInto: string | null
  /** The end of the chain of mergers: where its slug and its names lead. Its own id unless it was merged. */
  leadsTo: string
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

export interface EventRow extends Versioned, DateColumns {
  /** Unique; sorts by earliest day, then rank, undated last. */
  chronology: string
  title: string
  type: NonNullable<Event['type']> | null
  status: Event['status']
  place: string | null
}

export interface SourceRow extends Versioned, DateColumns {
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
  /** Where its text is kept: a path inside the dossier. */
  file: string | null
}

export interface SourceVersionRow {
  source: string
  rank: number
  on: string
  sha256: string | null
  note: string | null
}

export interface AuthorRow {
  source: string
  rank: number
  family: string | null
  given: string | null
  literal: string | null
  actor: string | null
}

export interface PassageRow extends Versioned {
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

export interface ClaimRow extends Versioned {
  text: string
  modality: Claim['modality']
  polarity: Claim['polarity']
}

export interface AssertionRow extends Versioned {
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
  /** The day of the assessment: its own, else the dossier's. */
  on: string
  /** 1 where the assessment has a day of its own. */
  ownDay: number
}

export interface RelationRow extends Versioned {
  from: string
  kind: Relation['kind']
  to: string
  drawnBy: Relation['drawnBy']
  source: string | null
}

/** Its id is that of its claim. */
export interface PredictionRow extends Versioned {
  criterion: string | null
  horizon: string | null
  resolution: Prediction['resolution']
  resolvedOn: string | null
  note: string | null
}

export interface ForecastRow {
  prediction: string
  rank: number
  probability: number
  on: string
  by: string | null
  rationale: string | null
}

/** Its id is its count as text. */
export interface ActivityRow extends Ranked {
  at: string
  agent: string
  agentKind: Activity['agentKind']
  verb: Activity['verb']
  subject: Activity['subject']
  subjectId: string
  why: string | null
  /** JSON; null where nothing stood before. */
  before: string | null
  /** JSON; null where nothing stood after. */
  after: string | null
}
