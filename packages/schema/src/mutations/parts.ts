import {
  ActorRelation,
  Author,
  DateStatement,
  Derivation,
  Forecast,
  Identifiers,
  Marking,
  Name,
  Participation,
  SourceText,
  SourceVersion,
} from '@claimgraph/model'
import { inputOf } from './input.ts'

/** The inputs of which the inputs of things are made; each must be made before what it is a part of. */
inputOf('NameInput', 'A statement that an actor is called so, to be made.', Name)
inputOf('ActorRelationInput', 'How an actor stands to another, to be stated.', ActorRelation)
inputOf('IdentifiersInput', 'Keys under which other registers know an actor, to be kept.', Identifiers)
inputOf('ParticipationInput', 'An actor in a role, to be named.', Participation)
inputOf('DateStatementInput', 'A date as EDTF with how it is known, to be stated.', DateStatement)
inputOf('AuthorInput', 'One author of a source, to be named: a person, or an organisation.', Author)
inputOf('DerivationInput', 'What a source copies, to be stated.', Derivation)
inputOf('SourceTextInput', 'The text of a source, or the digest of it, to be kept.', SourceText)
inputOf('SourceVersionInput', 'A state in which a work was published, to be kept.', SourceVersion)
inputOf('MarkingInput', 'Who a document may be shown to, to be laid down.', Marking)
export const ForecastInput = inputOf(
  'ForecastInput',
  'How probable someone holds a prediction to be, to be recorded.',
  Forecast,
)
