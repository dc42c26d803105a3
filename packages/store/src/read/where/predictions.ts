import { sql } from 'kysely'
import type { PredictionRow } from '../../tables.ts'
import { type ClaimWhere, claimConditions } from './claims.ts'
import { ofTheme } from './themes.ts'
import { type Combined, type Conditions, given, some } from './where.ts'

/** Which predictions to list; every condition given must hold. Things are named by slug. */
export interface PredictionWhere extends Combined<PredictionWhere> {
  readonly resolution?: readonly PredictionRow['resolution'][] | null | undefined
  /** On a claim of this theme. */
  readonly theme?: string | null | undefined
  /** Its claim meets the filter. */
  readonly claimWhere?: ClaimWhere | null | undefined
}

/** The conditions of a filter of predictions. */
export const predictionConditions: Conditions<PredictionWhere, PredictionRow> = (where, row, scope) => [
  given(where.resolution, (resolutions) => sql`${row('resolution')} in ${scope.values(resolutions)}`),
  given(where.theme, (theme) => ofTheme('claimThemes', row('id'), theme)),
  given(where.claimWhere, (claims) =>
    some(scope, { table: 'claims', column: 'id', from: row('id') }, claimConditions, claims),
  ),
]
