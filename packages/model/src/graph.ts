import type { Activity } from './activity.ts'
import type { Actor } from './actor.ts'
import type { Assertion } from './assertion.ts'
import type { Assessment } from './assessment.ts'
import type { Claim } from './claim.ts'
import type { Dossier } from './dossier.ts'
import type { Event } from './event.ts'
import type { Judgement } from './judgement.ts'
import type { Passage } from './passage.ts'
import type { Prediction } from './prediction.ts'
import type { Relation } from './relation.ts'
import type { Source } from './source.ts'
import type { Theme } from './theme.ts'

/** A whole dossier as plain data, every reference by slug. The order of each list is the order of the files. */
export interface Graph {
  readonly dossier: Dossier
  readonly themes: readonly Theme[]
  readonly judgements: readonly Judgement[]
  readonly actors: readonly Actor[]
  readonly events: readonly Event[]
  readonly sources: readonly Source[]
  readonly passages: readonly Passage[]
  readonly claims: readonly Claim[]
  readonly assertions: readonly Assertion[]
  readonly assessments: readonly Assessment[]
  readonly relations: readonly Relation[]
  readonly predictions: readonly Prediction[]
  readonly activities: readonly Activity[]
}
