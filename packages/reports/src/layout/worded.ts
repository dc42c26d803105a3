import type {
  Change,
  ClaimChange,
  EventChange,
  JudgementChange,
  PredictionChange,
  SourceChange,
} from '../edition/changes.ts'
import type { EditionClaim, EditionJudgement, EditionSource } from '../edition/edition.ts'
import { wordCorroboration } from './attribution.ts'
import { wordDate } from './date.ts'
import { gradeSentences } from './grade.ts'
import type { Look } from './look.ts'

/** How a thing of an edition is put into words: what it is called where it is new or gone, and each of its aspects. */
export interface WordedKind<Item, Aspect extends string> {
  readonly name: (item: Item) => string
  readonly aspects: Readonly<Record<Aspect, (item: Item) => string>>
}

type KindOf<Changed> = Changed extends Change<infer Item, infer Aspect> ? WordedKind<Item, Aspect> : never

/** The words of every kind of thing that an edition has. */
export interface WordedKinds {
  readonly judgements: KindOf<JudgementChange>
  readonly claims: KindOf<ClaimChange>
  readonly events: KindOf<EventChange>
  readonly predictions: KindOf<PredictionChange>
  readonly sources: KindOf<SourceChange>
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

/** Puts the things of editions into the words of a look. */
export const wordedKinds = (look: Look): WordedKinds => {
  const { chronology, modalities, prediction, source, terms } = look.words
  return {
    judgements: {
      name: ({ text }) => text,
      aspects: { wording: ({ text }) => text, assessment: (judgement) => views(judgement, look) },
    },
    claims: {
      name: (claim) => claimText(claim, look),
      aspects: {
        wording: (claim) => claimText(claim, look),
        modality: ({ modality }) => modalities[modality].heading,
        assessment: (claim) => claimView(claim, look),
        corroboration: ({ corroboration }) => wordCorroboration(corroboration, look),
      },
    },
    events: {
      name: ({ title }) => title,
      aspects: {
        wording: ({ title }) => title,
        date: ({ date }) => (date === null ? chronology.noDate : wordDate(date, look.words)),
        status: ({ status }) => terms.eventStatuses[status],
      },
    },
    predictions: {
      name: ({ criterion }) => criterion ?? prediction.noCriterion,
      aspects: {
        criterion: ({ criterion }) => criterion ?? prediction.noCriterion,
        horizon: ({ horizon }) => (horizon === null ? prediction.noHorizon : wordDate(horizon, look.words)),
        resolution: ({ resolution }) => terms.resolutions[resolution],
      },
    },
    sources: {
      name: ({ title }) => title ?? source.noTitle,
      aspects: {
        wording: ({ title }) => title ?? source.noTitle,
        status: (item) => sourceStatus(item, look),
        reliability: ({ reliability }) => source.reliability(reliability, terms.reliabilities[reliability]),
      },
    },
  }
}
