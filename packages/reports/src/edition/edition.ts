import type {
  Briefing,
  BriefingAssessment,
  BriefingClaim,
  BriefingJudgement,
  BriefingPrediction,
  BriefingSource,
} from '../briefing.ts'

/** What a briefing said, as far as its reader wants to be told when the next one says something else. */
export interface Edition {
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  readonly bottomLine: string | null
  readonly judgements: readonly EditionJudgement[]
  readonly claims: readonly EditionClaim[]
  readonly events: readonly EditionEvent[]
  readonly predictions: readonly EditionPrediction[]
  readonly sources: readonly EditionSource[]
}

export type EditionJudgement = Pick<BriefingJudgement, 'slug' | 'text' | 'likelihood' | 'confidence'>

export interface EditionClaim
  extends Pick<BriefingClaim, 'slug' | 'text' | 'modality' | 'polarity' | 'corroboration'> {
  readonly assessment: Pick<BriefingAssessment, 'likelihood' | 'confidence' | 'credibility'> | null
}

export interface EditionEvent {
  readonly slug: string
  readonly title: string
  readonly status: Briefing['events'][number]['status']
  /** EDTF; null where nobody says when. */
  readonly date: string | null
}

export interface EditionPrediction extends Pick<BriefingPrediction, 'criterion' | 'horizon' | 'resolution'> {
  /** Of the claim. */
  readonly slug: string
}

export type EditionSource = Pick<BriefingSource, 'slug' | 'title' | 'status' | 'statusReason' | 'reliability'>

/** The edition that a briefing is. */
export const editionOf = (briefing: Briefing): Edition => ({
  asOf: briefing.dossier.asOf,
  bottomLine: briefing.theme.bottomLine,
  judgements: briefing.judgements.map(({ slug, text, likelihood, confidence }) => ({
    slug,
    text,
    likelihood,
    confidence,
  })),
  claims: briefing.claims.map(({ slug, text, modality, polarity, corroboration, assessment }) => ({
    slug,
    text,
    modality,
    polarity,
    corroboration,
    assessment: assessment && {
      likelihood: assessment.likelihood,
      confidence: assessment.confidence,
      credibility: assessment.credibility,
    },
  })),
  events: briefing.events.map(({ slug, title, status, date }) => ({
    slug,
    title,
    status,
    date: date?.edtf ?? null,
  })),
  predictions: briefing.predictions.map(({ claim, criterion, horizon, resolution }) => ({
    slug: claim.slug,
    criterion,
    horizon,
    resolution,
  })),
  sources: briefing.sources.map(({ slug, title, status, statusReason, reliability }) => ({
    slug,
    title,
    status,
    statusReason,
    reliability,
  })),
})
