import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { AssertionRow, ClaimRow, Tables } from '../tables.ts'

/** Which claims to list; every condition given must hold. Things are named by slug. */
export interface ClaimFilter {
  readonly theme?: string | undefined
  /** In any role. */
  readonly actor?: string | undefined
  readonly event?: string | undefined
  /** Asserted in this source. */
  readonly source?: string | undefined
  /** Asserted by this actor, first hand or as passed on. */
  readonly claimant?: string | undefined
  readonly stance?: AssertionRow['stance'] | undefined
  readonly modalities?: readonly ClaimRow['modality'][] | undefined
}

type Builder = ExpressionBuilder<Tables, 'claims'>

const ofTheme = ({ exists, selectFrom }: Builder, theme: string): Expression<SqlBool> =>
  exists(
    selectFrom('claimThemes')
      .select('claimThemes.claim')
      .whereRef('claimThemes.claim', '=', 'claims.id')
      .where('claimThemes.theme', '=', theme),
  )

const aboutActor = ({ exists, selectFrom }: Builder, actor: string): Expression<SqlBool> =>
  exists(
    selectFrom('claimActors')
      .select('claimActors.claim')
      .whereRef('claimActors.claim', '=', 'claims.id')
      .where('claimActors.actor', '=', actor),
  )

const onEvent = ({ exists, selectFrom }: Builder, event: string): Expression<SqlBool> =>
  exists(
    selectFrom('claimEvents')
      .select('claimEvents.claim')
      .whereRef('claimEvents.claim', '=', 'claims.id')
      .where('claimEvents.event', '=', event),
  )

/** An assertion must meet all the conditions on assertions at once. */
const asserted = (
  { exists, selectFrom }: Builder,
  { source, claimant, stance }: ClaimFilter,
): Expression<SqlBool> =>
  exists(
    selectFrom('assertions')
      .select('assertions.id')
      .whereRef('assertions.claim', '=', 'claims.id')
      .$if(source !== undefined, (query) => query.where('assertions.source', '=', source ?? ''))
      .$if(stance !== undefined, (query) => query.where('assertions.stance', '=', stance ?? 'asserts'))
      .$if(claimant !== undefined, (query) =>
        query.where('assertions.id', 'in', ({ selectFrom: from }) =>
          from('assertionVoices')
            .select('assertionVoices.assertion')
            .where('assertionVoices.actor', '=', claimant ?? '')
            .where('assertionVoices.part', '=', 'claimant'),
        ),
      ),
  )

/** The condition that a filter sets on claims. */
export const whereClaim =
  (filter: ClaimFilter) =>
  (builder: Builder): Expression<SqlBool> => {
    const { theme, actor, event, source, claimant, stance, modalities } = filter
    return builder.and([
      ...(theme === undefined ? [] : [ofTheme(builder, theme)]),
      ...(actor === undefined ? [] : [aboutActor(builder, actor)]),
      ...(event === undefined ? [] : [onEvent(builder, event)]),
      ...(modalities === undefined ? [] : [builder('claims.modality', 'in', [...modalities])]),
      ...((source ?? claimant ?? stance) === undefined ? [] : [asserted(builder, filter)]),
    ])
  }
