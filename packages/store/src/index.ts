export { type Awaitable, after } from './awaitable.ts'
export {
  BadCursorError,
  BusyError,
  CannotOpenError,
  FullError,
  NewerStoreError,
  OutcomeUnknownError,
  StoreError,
  TooManyConditionsError,
  TooSlowError,
  UnknownStoreError,
} from './errors.ts'
export type { ActorField, ActorList } from './read/actors.ts'
export type { AssertionList, CountedAssertion } from './read/assertions.ts'
export type { ClaimDimension, ClaimField, ClaimList, RelationOfClaim } from './read/claims.ts'
export type { EventDimension, EventField, EventList } from './read/events.ts'
export type { Impact } from './read/impact.ts'
export { assessmentInForce, judgementsInForce } from './read/in-force.ts'
export { type Count, maxCount } from './read/list/count.ts'
export type { Group, Groups } from './read/list/groups.ts'
export { type List, type Page, type Query, root, type Slice } from './read/list/list.ts'
export type { Sort } from './read/list/order.ts'
export type { Batch, Beside, Wanted as WantedColumns } from './read/reader.ts'
export type { SourceDimension, SourceField, SourceList } from './read/sources.ts'
export type { DatedJudgement, ThemeField } from './read/themes.ts'
export type { ActivityWhere } from './read/where/activities.ts'
export type { ActorWhere } from './read/where/actors.ts'
export type { AssertionWhere } from './read/where/assertions.ts'
export type { ClaimWhere, CountWhere } from './read/where/claims.ts'
export type { DateWhere } from './read/where/dates.ts'
export type { EventWhere } from './read/where/events.ts'
export type { PredictionWhere } from './read/where/predictions.ts'
export type { SourceWhere } from './read/where/sources.ts'
export type { ThemeWhere } from './read/where/themes.ts'
export {
  AlreadyExistsError,
  type Conflict,
  ConflictError,
  type Dangling,
  DanglingReferenceError,
  InvalidValueError,
  type Issue,
  NotFoundError,
  ReferencedError,
  type Referrers,
  RefusedChangeError,
  RepeatedError,
} from './refusals.ts'
export { type Searched, searched } from './search/place.ts'
export type { Match } from './search/places.ts'
export type { Hit, Search, Wanted } from './search/search.ts'
export type { Segment } from './search/snippet.ts'
export type { Kind, Values } from './shapes/index.ts'
export { openStore, type Store, type StoreOptions } from './store.ts'
export type { DateColumns, Tables } from './tables.ts'
export { type StoreVersion, storeVersion } from './version.ts'
export type { Outcome, Writes } from './write/writes.ts'
export type {
  Author,
  Changeable,
  ChangeOptions,
  Creatable,
  Deletable,
  New,
  Standing,
  Written,
} from './write/written.ts'
