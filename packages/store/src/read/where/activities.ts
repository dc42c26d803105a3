import { sql } from 'kysely'
import type { ActivityRow } from '../../tables.ts'
import { type Combined, type Conditions, given } from './where.ts'

/** Which activities to list; every condition given must hold. */
export interface ActivityWhere extends Combined<ActivityWhere> {
  /** Done to a thing of one of these kinds. */
  readonly subjects?: readonly ActivityRow['subject'][] | null | undefined
  /** Done to the thing of this id. */
  readonly subjectId?: string | null | undefined
  readonly verbs?: readonly ActivityRow['verb'][] | null | undefined
  readonly agent?: string | null | undefined
}

/** The conditions of a filter of activities. */
export const activityConditions: Conditions<ActivityWhere, ActivityRow> = (where, row, scope) => [
  given(where.subjects, (subjects) => sql`${row('subject')} in ${scope.values(subjects)}`),
  given(where.subjectId, (id) => sql`${row('subjectId')} = ${id}`),
  given(where.verbs, (verbs) => sql`${row('verb')} in ${scope.values(verbs)}`),
  given(where.agent, (agent) => sql`${row('agent')} = ${agent}`),
]
