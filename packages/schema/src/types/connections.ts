import { builder } from '../builder.ts'
import {
  ActivityRef,
  ActorRef,
  AssertionRef,
  ClaimRef,
  EventRef,
  PassageRef,
  PredictionRef,
  SourceRef,
  ThemeRef,
} from '../refs.ts'

const connection = (name: string, things: string) => ({
  name: `${name}Connection`,
  description: `A page of a list of ${things}.`,
})

const edge = (name: string, things: string) => ({
  name: `${name}Edge`,
  description: `One of a list of ${things}, with its cursor.`,
})

/** One connection type for each kind of thing that is listed, shared by all the fields that list it. */
export const ThemeConnection = builder.connectionObject(
  { type: ThemeRef, ...connection('Theme', 'themes') },
  edge('Theme', 'themes'),
)
export const ActorConnection = builder.connectionObject(
  { type: ActorRef, ...connection('Actor', 'actors') },
  edge('Actor', 'actors'),
)
export const EventConnection = builder.connectionObject(
  { type: EventRef, ...connection('Event', 'events') },
  edge('Event', 'events'),
)
export const SourceConnection = builder.connectionObject(
  { type: SourceRef, ...connection('Source', 'sources') },
  edge('Source', 'sources'),
)
export const PassageConnection = builder.connectionObject(
  { type: PassageRef, ...connection('Passage', 'passages') },
  edge('Passage', 'passages'),
)
export const ClaimConnection = builder.connectionObject(
  { type: ClaimRef, ...connection('Claim', 'claims') },
  edge('Claim', 'claims'),
)
export const AssertionConnection = builder.connectionObject(
  { type: AssertionRef, ...connection('Assertion', 'assertions') },
  edge('Assertion', 'assertions'),
)
export const PredictionConnection = builder.connectionObject(
  { type: PredictionRef, ...connection('Prediction', 'predictions') },
  edge('Prediction', 'predictions'),
)
export const ActivityConnection = builder.connectionObject(
  { type: ActivityRef, ...connection('Activity', 'activities') },
  edge('Activity', 'activities'),
)
