import type { DateColumns, RelationOfClaim, Tables } from '@claimgraph/store'
import { builder } from './builder.ts'

/** Each type of the graph before its fields are known, so that types can point to each other. A row is its value. */
export const ThemeRef = builder.objectRef<Tables['themes']>('Theme')
export const JudgementRef = builder.objectRef<Tables['judgements']>('Judgement')
export const ActorRef = builder.objectRef<Tables['actors']>('Actor')
export const EventRef = builder.objectRef<Tables['events']>('Event')
export const SourceRef = builder.objectRef<Tables['sources']>('Source')
export const PassageRef = builder.objectRef<Tables['passages']>('Passage')
export const ClaimRef = builder.objectRef<Tables['claims']>('Claim')
export const AssertionRef = builder.objectRef<Tables['assertions']>('Assertion')
export const AssessmentRef = builder.objectRef<Tables['assessments']>('Assessment')
export const PredictionRef = builder.objectRef<Tables['predictions']>('Prediction')

export const ActivityRef = builder.objectRef<Tables['activities']>('Activity')
/** A relation as seen from one of its claims. */
export const RelationRef = builder.objectRef<RelationOfClaim>('Relation')

/** An actor in a role. */
export const ParticipationRef =
  builder.objectRef<Pick<Tables['claimActors'], 'actor' | 'role'>>('Participation')

/** The date columns of a row that has a date, and the id of the event, where it is one's. */
export type DateOfRow = DateColumns & { readonly edtf: string; readonly event?: string }

/** A date, and the event whose date it is, where it is one. */
export const DateStatementRef = builder.objectRef<DateOfRow>('DateStatement')
