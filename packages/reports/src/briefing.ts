import type {
  ActorKind,
  CitationType,
  Confidence,
  CorroborationLevel,
  Credibility,
  DateBasis,
  EventStatus,
  Likelihood,
  Modality,
  NameKind,
  PassageState,
  Polarity,
  RelationDrawer,
  RelationKind,
  Reliability,
  Resolution,
  Role,
  SourceGenre,
  SourceStatus,
  Stance,
  Term,
  Tlp,
} from '@claimgraph/model'
import type { Changes } from './edition/changes.ts'

/** A document about one theme as plain data: everything that is printed, nothing about how. */
export interface Briefing {
  readonly dossier: BriefingDossier
  readonly theme: BriefingTheme
  readonly judgements: readonly BriefingJudgement[]
  /** Numbered from 1 in this order: by modality (fact, interpretation, prediction, recommendation), then as in the files. */
  readonly claims: readonly BriefingClaim[]
  /** Dated events by earliest day, then undated ones as in the files; `date` tells them apart. */
  readonly events: readonly BriefingEvent[]
  /** Actors of the theme's claims and events, those of most claims first. */
  readonly actors: readonly BriefingActor[]
  /** One for each predictive claim. */
  readonly predictions: readonly BriefingPrediction[]
  /** Every source that a claim of the theme is asserted in, numbered from 1 in order of first use. */
  readonly sources: readonly BriefingSource[]
  /** What changed since the last edition; null where there is none to compare with. */
  readonly changes: Changes | null
}

export interface BriefingDossier {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  readonly tlp: Term<typeof Tlp>
  readonly marking: string | null
  readonly editors: readonly string[]
}

export interface BriefingTheme {
  readonly slug: string
  readonly title: string
  readonly question: string | null
  readonly bottomLine: string | null
}

/** A claim referred to: by its number where it stands in this briefing, else by its slug alone. */
export interface ClaimReference {
  readonly slug: string
  readonly number: number | null
}

export interface BriefingJudgement {
  readonly slug: string
  readonly text: string
  readonly likelihood: Term<typeof Likelihood> | null
  readonly confidence: Term<typeof Confidence> | null
  readonly rationale: string | null
  readonly restsOn: readonly ClaimReference[]
}

export interface BriefingClaim {
  readonly number: number
  readonly slug: string
  readonly text: string
  readonly modality: Term<typeof Modality>
  readonly polarity: Term<typeof Polarity>
  readonly assertions: readonly BriefingAssertion[]
  readonly corroboration: {
    readonly level: Term<typeof CorroborationLevel>
    readonly origins: number
    readonly denyingOrigins: number
    readonly relayed: number
  }
  readonly relations: readonly BriefingRelation[]
  /** The view in force; earlier ones are superseded. */
  readonly assessment: BriefingAssessment | null
}

export interface BriefingAssertion {
  /** Printed names of those who say it; empty where the source has no author we know as an actor. */
  readonly claimants: readonly string[]
  /** Printed names of those who passed it on, nearest the claimant first; empty for a first-hand assertion. */
  readonly via: readonly string[]
  readonly stance: Term<typeof Stance>
  readonly hedges: readonly string[]
  readonly likelihood: Term<typeof Likelihood> | null
  /** The number of the source in {@link Briefing.sources}. */
  readonly source: number
  readonly passages: readonly BriefingPassage[]
}

export interface BriefingPassage {
  /** Counted from 1. */
  readonly block: number
  /** Code points inside the block, from 0; `end` is the one after the last. */
  readonly start: number
  readonly end: number
  /** Lower-case hexadecimal, 64 digits. */
  readonly sha256: string
  readonly state: Term<typeof PassageState>
}

export interface BriefingRelation {
  readonly kind: Term<typeof RelationKind>
  /** `to`: this claim stands in the relation to the other; `from`: the other stands in it to this one. */
  readonly direction: 'to' | 'from'
  readonly claim: ClaimReference
  readonly drawnBy: Term<typeof RelationDrawer>
}

export interface BriefingAssessment {
  readonly likelihood: Term<typeof Likelihood> | null
  readonly confidence: Term<typeof Confidence> | null
  readonly credibility: Term<typeof Credibility>
  readonly rationale: string
}

export interface BriefingEvent {
  readonly slug: string
  readonly title: string
  readonly status: Term<typeof EventStatus>
  readonly date: BriefingDate | null
  readonly place: string | null
  readonly participants: readonly { readonly name: string; readonly role: Term<typeof Role> }[]
  readonly claims: readonly ClaimReference[]
}

export interface BriefingDate {
  /** As the editor wrote it: `2015~`. */
  readonly edtf: string
  readonly basis: Term<typeof DateBasis>
  readonly note: string | null
  /** `YYYY-MM-DD`; null at an open or unknown end. */
  readonly earliest: string | null
  readonly latest: string | null
}

export interface BriefingActor {
  readonly slug: string
  readonly name: string
  readonly kind: Term<typeof ActorKind>
  readonly description: string | null
  /** The names beside the printed one. */
  readonly otherNames: readonly { readonly text: string; readonly kind: Term<typeof NameKind> }[]
  readonly roles: readonly Term<typeof Role>[]
  /** Numbers of the claims it is a part of. */
  readonly claims: readonly number[]
}

export interface BriefingPrediction {
  readonly claim: ClaimReference
  readonly criterion: string | null
  /** EDTF. */
  readonly horizon: string | null
  readonly resolution: Term<typeof Resolution>
  readonly note: string | null
}

/** A person by family name, and given names where known; an organisation or a pen name whole. */
export interface BriefingAuthor {
  readonly family: string | null
  readonly given: string | null
  readonly literal: string | null
}

export interface BriefingSource {
  readonly number: number
  readonly slug: string
  readonly title: string | null
  /** What it is, for its citation (CSL). */
  readonly type: Term<typeof CitationType>
  /** BCP 47. */
  readonly language: string | null
  /** As on its title page. */
  readonly authors: readonly BriefingAuthor[]
  readonly containerTitle: string | null
  readonly publisher: string | null
  readonly issued: BriefingDate | null
  readonly url: string | null
  readonly genre: Term<typeof SourceGenre>
  readonly descriptor: string | null
  readonly reliability: Term<typeof Reliability>
  readonly status: Term<typeof SourceStatus>
  readonly statusReason: string | null
  /** What it copies, in words; null for a work of its own. */
  readonly copies: string | null
  /** SHA-256 of its whole text, where known. */
  readonly sha256: string | null
}
