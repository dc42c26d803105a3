import {
  ActivityVerb,
  ActorKind,
  ActorRelationKind,
  AgentKind,
  CitationType,
  Confidence,
  CorroborationLevel,
  Credibility,
  DateBasis,
  EventStatus,
  EventType,
  enumName,
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
  Subject,
  Tlp,
  type Vocabulary,
} from '@claimgraph/model'
import type { EnumRef } from '@pothos/core'
import type { z } from 'zod'
import { builder } from './builder.ts'

/** An enum of terms. */
type TermRef = EnumRef<typeof builder.$inferSchemaTypes, string>

/** The enum of each vocabulary, by the definition that its schema shares with the described copies of it. */
const enums = new Map<object, TermRef>()

/** The enum of the vocabulary that a schema is of; undefined for any other schema. */
export const enumOfSchema = (schema: z.core.$ZodType): TermRef | undefined => enums.get(schema._zod.def)

const enumOf = <Term extends string>(
  name: string,
  description: string,
  { terms, meanings, schema }: Vocabulary<Term>,
) => {
  const made = builder.enumType(name, {
    description,
    values: Object.fromEntries(
      terms.map((term) => [enumName(term), { value: term, description: meanings[term] }]),
    ) as Record<string, { value: Term; description: string }>,
  })
  enums.set(schema.def, made)
  return made
}

export const ActivityVerbEnum = enumOf('ActivityVerb', 'What was done.', ActivityVerb)
export const AgentKindEnum = enumOf('AgentKind', 'Who acts, in the sense of PROV.', AgentKind)
export const SubjectEnum = enumOf('Subject', 'What sort of thing an activity is about.', Subject)
export const ActorKindEnum = enumOf('ActorKind', 'What sort of actor it is.', ActorKind)
export const ActorRelationKindEnum = enumOf(
  'ActorRelationKind',
  'How one actor stands to another.',
  ActorRelationKind,
)
export const CitationTypeEnum = enumOf(
  'CitationType',
  'What a source is, for its citation (CSL 1.0.2).',
  CitationType,
)
export const ConfidenceEnum = enumOf('Confidence', 'How well founded a view is (ICD 203).', Confidence)
export const CorroborationLevelEnum = enumOf(
  'CorroborationLevel',
  'How widely a claim is held, counted by independent origins and never by copies.',
  CorroborationLevel,
)
export const CredibilityEnum = enumOf(
  'Credibility',
  'Admiralty digit of a claim. A grade, never a number to compute with.',
  Credibility,
)
export const DateBasisEnum = enumOf('DateBasis', 'How a date is known.', DateBasis)
export const EventStatusEnum = enumOf('EventStatus', 'Whether a thing happened.', EventStatus)
export const EventTypeEnum = enumOf('EventType', 'The kind of act, by the PLOVER ontology.', EventType)
export const LikelihoodEnum = enumOf(
  'Likelihood',
  'The seven bands of ICD 203, from least to most likely.',
  Likelihood,
)
export const ModalityEnum = enumOf(
  'Modality',
  'What sort of proposition a claim is. It says nothing about truth.',
  Modality,
)
export const NameKindEnum = enumOf('NameKind', 'What sort of name it is.', NameKind)
export const PassageStateEnum = enumOf(
  'PassageState',
  'Whether a passage still leads to its words.',
  PassageState,
)
export const PolarityEnum = enumOf('Polarity', 'Whether a proposition affirms or negates.', Polarity)
export const RelationDrawerEnum = enumOf(
  'RelationDrawer',
  'Who drew a relation between two claims.',
  RelationDrawer,
)
export const RelationKindEnum = enumOf('RelationKind', 'How one claim stands to another.', RelationKind)
export const ReliabilityEnum = enumOf(
  'Reliability',
  'Admiralty letter of a source. A grade, never a number to compute with.',
  Reliability,
)
export const ResolutionEnum = enumOf('Resolution', 'How a prediction turned out.', Resolution)
export const RoleEnum = enumOf('Role', 'The part that an actor plays in an event or a claim.', Role)
export const SourceGenreEnum = enumOf('SourceGenre', 'What a work sets out to do.', SourceGenre)
export const SourceStatusEnum = enumOf('SourceStatus', 'Whether a work still stands.', SourceStatus)
export const StanceEnum = enumOf('Stance', 'How a claimant stands to a claim.', Stance)
export const TlpEnum = enumOf('Tlp', 'Who a document may be shown to (Traffic Light Protocol 2.0).', Tlp)
