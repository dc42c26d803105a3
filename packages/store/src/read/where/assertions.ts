import { type Expression, sql } from 'kysely'
import type { AssertionRow, Tables } from '../../tables.ts'
import type { RowAt } from '../list/row.ts'
import { type SourceWhere, sourceConditions } from './sources.ts'
import { ofTheme } from './themes.ts'
import {
  all,
  type Combined,
  type Condition,
  type Conditions,
  exists,
  given,
  type Scope,
  some,
  whether,
} from './where.ts'

/** Which assertions to list; every condition given must hold. Things are named by slug. */
export interface AssertionWhere extends Combined<AssertionWhere> {
  readonly claim?: string | null | undefined
  readonly claimant?: string | null | undefined
  /** Passed on by this actor. */
  readonly via?: string | null | undefined
  /** Whether someone passed it on; what is not relayed is said first hand. */
  readonly relayed?: boolean | null | undefined
  readonly source?: string | null | undefined
  /** On a claim of this theme. */
  readonly theme?: string | null | undefined
  readonly stance?: readonly AssertionRow['stance'][] | null | undefined
  /** Whether words of it weaken it. */
  readonly hedged?: boolean | null | undefined
  /** Whether it has a passage. */
  readonly evidence?: boolean | null | undefined
  /** Its source meets the filter. */
  readonly sourceWhere?: SourceWhere | null | undefined
}

/** That someone, or one actor, says an assertion or passed it on. */
export const voiced = (
  { compiler }: Scope,
  assertion: Expression<string>,
  part: Tables['assertionVoices']['part'],
  actor?: string | null,
): Condition =>
  exists(
    compiler
      .selectFrom('assertionVoices as voice')
      .select('voice.actor')
      .where('voice.assertion', '=', assertion)
      .where('voice.part', '=', part)
      .where(all([given(actor, (id) => sql`voice.actor = ${id}`)])),
  )

const hasPassage = (row: RowAt<AssertionRow>, { compiler }: Scope): Condition =>
  exists(
    compiler.selectFrom('assertionPassages as at').select('at.passage').where('at.assertion', '=', row('id')),
  )

/** The conditions of a filter of assertions. */
export const assertionConditions: Conditions<AssertionWhere, AssertionRow> = (where, row, scope) => [
  given(where.claim, (claim) => sql`${row('claim')} = ${claim}`),
  given(where.claimant, (actor) => voiced(scope, row('id'), 'claimant', actor)),
  given(where.via, (actor) => voiced(scope, row('id'), 'via', actor)),
  whether(where.relayed, () => voiced(scope, row('id'), 'via')),
  given(where.source, (source) => sql`${row('source')} = ${source}`),
  given(where.theme, (theme) => ofTheme('claimThemes', row('claim'), theme)),
  given(where.stance, (stances) => sql`${row('stance')} in ${scope.values(stances)}`),
  whether(where.hedged, () => sql`${row('hedges')} <> '[]'`),
  whether(where.evidence, () => hasPassage(row, scope)),
  given(where.sourceWhere, (sources) =>
    some(scope, { table: 'sources', column: 'id', from: row('source') }, sourceConditions, sources),
  ),
]
