import type { DateColumns, RelationOfClaim, Tables } from '@claimgraph/store'
import { builder } from './builder.ts'
import type { View } from './look/look.ts'

/** Each type of the graph before its fields are known, so that types can point to each other. A view of a row is its value. */
export const ThemeRef = builder.objectRef<View<Tables['themes']>>('Theme')
export const JudgementRef = builder.objectRef<View<Tables['judgements']>>('Judgement')
export const ActorRef = builder.objectRef<View<Tables['actors']>>('Actor')
export const EventRef = builder.objectRef<View<Tables['events']>>('Event')
export const SourceRef = builder.objectRef<View<Tables['sources']>>('Source')
export const PassageRef = builder.objectRef<View<Tables['passages']>>('Passage')
export const ClaimRef = builder.objectRef<View<Tables['claims']>>('Claim')
export const AssertionRef = builder.objectRef<View<Tables['assertions']>>('Assertion')
export const AssessmentRef = builder.objectRef<View<Tables['assessments']>>('Assessment')
export const PredictionRef = builder.objectRef<View<Tables['predictions']>>('Prediction')

export const ActivityRef = builder.objectRef<View<Tables['activities']>>('Activity')
/** A relation as seen from one of its claims. */
export const RelationRef = builder.objectRef<View<RelationOfClaim>>('Relation')

/** An actor in a role. */
export const ParticipationRef =
  builder.objectRef<View<Pick<Tables['claimActors'], 'actor' | 'role'>>>('Participation')

/** The date columns of a row that has a date, and the id of the event, where it is one's. */
export type DateOfRow = DateColumns & { readonly edtf: string; readonly event?: string }

/** A date, and the event whose date it is, where it is one. */
export const DateStatementRef = builder.objectRef<View<DateOfRow>>('DateStatement')
