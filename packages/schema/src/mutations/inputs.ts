import {
  Actor,
  Assertion,
  Assessment,
  Claim,
  Dossier,
  Event,
  Judgement,
  Passage,
  Prediction,
  Relation,
  Source,
  Theme,
} from '@claimgraph/model'
import './parts.ts'
import { inputOf } from './input.ts'
import { changesOf, without } from './shape.ts'

/**
 * What is given of a thing that is to be created: the model's schema. An id that follows from other fields is not
 * given; an actor is merged by a mutation of its own.
 */
export const given = {
  theme: inputOf('ThemeInput', 'A theme to create.', Theme),
  judgement: inputOf('JudgementInput', 'A judgement to create.', Judgement),
  actor: inputOf('ActorInput', 'An actor to create.', without(Actor, 'mergedInto')),
  event: inputOf('EventInput', 'An event to create.', Event),
  source: inputOf('SourceInput', 'A source to create.', Source),
  passage: inputOf(
    'PassageInput',
    'A passage to create. Its slug follows from where it stands.',
    without(Passage, 'id'),
  ),
  claim: inputOf('ClaimInput', 'A claim to create.', Claim),
  assertion: inputOf(
    'AssertionInput',
    'An assertion to create. Its slug is made of its claim, its source and a count.',
    without(Assertion, 'id'),
  ),
  assessment: inputOf(
    'AssessmentInput',
    'A view of a claim to record. Its slug is made of its claim and a count.',
    without(Assessment, 'id'),
  ),
  relation: inputOf(
    'RelationInput',
    'A relation between two claims to create. Its slug is made of the two and how they stand.',
    without(Relation, 'id'),
  ),
  prediction: inputOf('PredictionInput', 'A register entry of a predictive claim to create.', Prediction),
}

const rule =
  'What is absent stays as it is; null removes what may be missing; a list takes the place of the list.'

/** What may be changed of a thing: not what makes it the one that it is, nor what mutations of its own change. */
export const changes = {
  theme: inputOf('ThemeChanges', `Changes of a theme. ${rule}`, changesOf(Theme)),
  judgement: inputOf('JudgementChanges', `Changes of a judgement. ${rule}`, changesOf(Judgement)),
  actor: inputOf('ActorChanges', `Changes of an actor. ${rule}`, changesOf(Actor, 'mergedInto')),
  event: inputOf('EventChanges', `Changes of an event. ${rule}`, changesOf(Event)),
  source: inputOf('SourceChanges', `Changes of a source. ${rule}`, changesOf(Source)),
  passage: inputOf(
    'PassageChanges',
    `Changes of a passage. ${rule}`,
    changesOf(Passage, 'source', 'block', 'start', 'end'),
  ),
  claim: inputOf('ClaimChanges', `Changes of a claim. ${rule}`, changesOf(Claim)),
  assertion: inputOf(
    'AssertionChanges',
    `Changes of an assertion. ${rule}`,
    changesOf(Assertion, 'claim', 'source'),
  ),
  relation: inputOf(
    'RelationChanges',
    `Changes of a relation. ${rule}`,
    changesOf(Relation, 'from', 'kind', 'to'),
  ),
  prediction: inputOf(
    'PredictionChanges',
    `Changes of a register entry. ${rule}`,
    changesOf(Prediction, 'claim', 'resolution', 'resolvedOn', 'forecasts'),
  ),
  dossier: inputOf('DossierChanges', `Changes of the dossier itself. ${rule}`, changesOf(Dossier)),
}
