import type { ActivityRow, ForecastRow, JudgementRow, SourceVersionRow } from '../tables.ts'
import { byIds, many } from './hanging.ts'
import { type List, listOf } from './list/list.ts'
import { byRank } from './list/order.ts'
import type { Kind } from './list/pick.ts'
import { always } from './list/way.ts'
import type { Batch, Reader } from './reader.ts'
import { type ActivityWhere, activityConditions } from './where/activities.ts'

/** Reads of what is only ever added to: activities, forecasts, versions of sources, later judgements. */
export interface Records {
  readonly activitiesByIds: Batch<ActivityRow>
  /** All activities, the oldest first. */
  readonly activities: List<ActivityRow, ActivityWhere, never>
  /** The forecasts of each prediction, as they were made. */
  readonly forecasts: Batch<readonly ForecastRow[]>
  /** The versions of each source, as they followed. */
  readonly versions: Batch<readonly SourceVersionRow[]>
  /** The judgements that take the place of each. */
  readonly supersedingJudgements: Batch<readonly JudgementRow[]>
}

const activityKind: Kind<'activities', ActivityWhere, never> = {
  table: 'activities',
  conditions: activityConditions,
  keys: { rank: byRank },
}

export const records = (reader: Reader): Records => ({
  activitiesByIds: byIds(reader, 'activities'),
  activities: listOf(reader, activityKind, always({ table: 'activities', columns: {} })),
  forecasts: many(reader, { table: 'forecasts', by: 'prediction' }),
  versions: many(reader, { table: 'sourceVersions', by: 'source' }),
  supersedingJudgements: many(reader, { table: 'judgements', by: 'supersedes' }),
})
