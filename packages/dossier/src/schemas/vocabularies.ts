import {
  ActivityVerb,
  ActorKind,
  ActorRelationKind,
  AgentKind,
  CarriedFont,
  CitationStyleName,
  CitationType,
  Confidence,
  Credibility,
  DateBasis,
  EventStatus,
  EventType,
  FixedLanguage,
  Likelihood,
  LogoPages,
  Modality,
  NameKind,
  PassageState,
  Polarity,
  RelationKind,
  Reliability,
  Resolution,
  Role,
  Section,
  Sheet,
  SourceGenre,
  SourceStatus,
  Stance,
  Subject,
  Tlp,
} from '@claimgraph/model'
import { Severity } from '../severity/severity.ts'

interface Words {
  readonly terms: readonly string[]
  readonly meanings: Readonly<Record<string, string>>
}

const vocabularies: readonly Words[] = [
  ActivityVerb,
  ActorKind,
  ActorRelationKind,
  AgentKind,
  CitationStyleName,
  CitationType,
  Confidence,
  Credibility,
  DateBasis,
  EventStatus,
  EventType,
  Likelihood,
  Modality,
  NameKind,
  PassageState,
  Polarity,
  RelationKind,
  Reliability,
  Resolution,
  Role,
  Severity,
  SourceGenre,
  SourceStatus,
  Stance,
  Subject,
  Tlp,
  CarriedFont,
  FixedLanguage,
  LogoPages,
  Section,
  Sheet,
]

/** The meaning of each term of a closed list, or undefined where the list is no vocabulary of the model. */
export const meaningsOf = (terms: readonly unknown[]): readonly string[] | undefined => {
  const words = vocabularies.find((vocabulary) => vocabulary.terms.join() === terms.join())
  return words?.terms.map((term) => words.meanings[term] ?? '')
}
