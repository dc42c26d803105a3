export { Activity, ActivityVerb, AgentKind, Subject } from './activity.ts'
export { Actor, ActorKind, ActorRelation, ActorRelationKind, Identifiers, Name, NameKind } from './actor.ts'
export { Assertion, Stance } from './assertion.ts'
export { Assessment } from './assessment.ts'
export { type Brier, brierOf } from './brier.ts'
export { Claim, Modality, Polarity } from './claim.ts'
export { Colour, contrast, mixed, plainColours } from './colour.ts'
export { type Corroboration, CorroborationLevel, corroborate } from './corroboration.ts'
export { findCycles } from './cycle.ts'
export { DateBasis, DateStatement } from './date.ts'
export { Dossier, LanguageTag, Marking } from './dossier.ts'
export { Day, Edtf, type EdtfBounds, edtfBounds } from './edtf.ts'
export { type Entry, entriesOf, graphOf } from './entry.ts'
export { Event, EventStatus, EventType } from './event.ts'
export type { Graph } from './graph.ts'
export { type Identified, leadersOf } from './identity.ts'
export { Judgement } from './judgement.ts'
export { indexNames, type Naming, nameKey, printedName, resolveName } from './naming.ts'
export { originsOf, withdrawnSources } from './origin.ts'
export { Passage, PassageState, passageId, Sha256 } from './passage.ts'
export { Forecast, Prediction, Resolution } from './prediction.ts'
export { Relation, RelationDrawer, RelationKind } from './relation.ts'
export { Participation, Role } from './role.ts'
export { Confidence, Credibility, Likelihood, likelihoodPercent, Reliability, Tlp } from './scales.ts'
export { type Kind, reference, referenceTarget, Slug } from './slug.ts'
export {
  Author,
  CitationType,
  Derivation,
  Source,
  SourceGenre,
  SourceStatus,
  SourceText,
  SourceVersion,
} from './source.ts'
export {
  CarriedFont,
  CitationStyleName,
  FixedLanguage,
  filesOfTemplate,
  LogoPages,
  plainTemplate,
  Section,
  Sheet,
  Template,
} from './template.ts'
export { Text } from './text.ts'
export { Theme } from './theme.ts'
export { enumName, type Term, termNamed, type Vocabulary, vocabulary } from './vocabulary.ts'
