import type { Corroboration } from '@claimgraph/model'
import { type Expression, type SqlBool, sql } from 'kysely'
import type { AssertionRow, ClaimRow, EventRow, RoleColumns } from '../../tables.ts'
import type { RowAt } from '../list/row.ts'
import { isWithdrawn } from '../withdrawn.ts'
import { type ActorWhere, actorConditions } from './actors.ts'
import { type AssertionWhere, assertionConditions, voiced } from './assertions.ts'
import type { DateWhere } from './dates.ts'
import { type EventWhere, eventConditions } from './events.ts'
import { containsText } from './text.ts'
import { ofTheme } from './themes.ts'
import {
  all,
  any,
  type Combined,
  type Condition,
  type Conditions,
  exists,
  given,
  isOneOf,
  type Path,
  type Scope,
  some,
  whether,
} from './where.ts'

/** A number from one to another, both included. */
export interface CountWhere {
  readonly min?: number | null | undefined
  readonly max?: number | null | undefined
}

/** Which claims to list; every condition given must hold. Things are named by slug. */
export interface ClaimWhere extends Combined<ClaimWhere> {
  readonly slug?: readonly string[] | null | undefined
  /** Words that the text contains, whatever their case, accents and punctuation. */
  readonly text?: string | null | undefined
  readonly theme?: string | null | undefined
  /** With `theme`: also the claims of the themes below it. @default false */
  readonly narrower?: boolean | null | undefined
  readonly modality?: readonly ClaimRow['modality'][] | null | undefined
  readonly polarity?: ClaimRow['polarity'] | null | undefined
  readonly actor?: string | null | undefined
  /** In one of these roles: of `actor` where one is given. */
  readonly role?: readonly RoleColumns['role'][] | null | undefined
  readonly event?: string | null | undefined
  /** Some event that it is about lies in the range. */
  readonly date?: DateWhere | null | undefined
  /** Asserted in this source. */
  readonly source?: string | null | undefined
  /** Asserted by this actor, first hand or as passed on. */
  readonly claimant?: string | null | undefined
  readonly stance?: AssertionRow['stance'] | null | undefined
  /** How many independent origins assert it first hand. */
  readonly origins?: CountWhere | null | undefined
  readonly corroboration?: readonly Corroboration['level'][] | null | undefined
  /** Whether some assertion of it has a passage. */
  readonly evidence?: boolean | null | undefined
  readonly assessed?: boolean | null | undefined
  /** Whether a key judgement rests on it. */
  readonly judged?: boolean | null | undefined
  /** Some assertion of it meets the filter. */
  readonly assertionWhere?: AssertionWhere | null | undefined
  /** Some event that it is about meets the filter. */
  readonly eventWhere?: EventWhere | null | undefined
  /** Some actor that it is about meets the filter. */
  readonly actorWhere?: ActorWhere | null | undefined
}

type Claim = RowAt<ClaimRow>

const aboutActor = (row: Claim, { compiler, values }: Scope, { actor, role }: ClaimWhere): Condition =>
  exists(
    compiler
      .selectFrom('claimActors as about')
      .select('about.claim')
      .where('about.claim', '=', row('id'))
      .where(
        all([
          given(actor, (id) => sql`about.actor = ${id}`),
          given(role, (roles) => sql`about.role in ${values(roles)}`),
        ]),
      ),
  )

const onEvent = (row: Claim, { compiler }: Scope, event: string): Condition =>
  exists(
    compiler
      .selectFrom('claimEvents as on')
      .select('on.claim')
      .where('on.claim', '=', row('id'))
      .where('on.event', '=', event),
  )

/** An assertion must meet all the conditions on assertions at once. */
const asserted = (row: Claim, scope: Scope, { source, claimant, stance }: ClaimWhere): Condition =>
  exists(
    scope.compiler
      .selectFrom('assertions as said')
      .select('said.id')
      .where('said.claim', '=', row('id'))
      .where(
        all([
          // Not to be looked up by source: the assertions of one claim are fewer than those of one source.
          given(source, (id) => sql`coalesce(said.source, '') = ${id}`),
          given(stance, (word) => sql`said.stance = ${word}`),
          given(claimant, (id) => voiced(scope, sql.ref('said.id'), 'claimant', id)),
        ]),
      ),
  )

/** How many independent origins say it first hand, with one stance: as `corroborate` of the model counts them. */
export const originsOf = (
  row: Claim,
  { compiler }: Pick<Scope, 'compiler'>,
  stance: AssertionRow['stance'],
): Expression<number> =>
  sql`${compiler
    .selectFrom('assertions as said')
    .innerJoin('sources as work', 'work.id', 'said.source')
    .select(({ fn }) => fn.count('work.origin').distinct().as('origins'))
    .where('said.claim', '=', row('id'))
    .where('said.stance', '=', stance)
    .where(sql<SqlBool>`not ${isWithdrawn(sql.ref('said.source'))}`)
    .where(({ not, exists: has, selectFrom }) =>
      not(
        has(
          selectFrom('assertionVoices as voice')
            .select('voice.actor')
            .whereRef('voice.assertion', '=', 'said.id')
            .where('voice.part', '=', 'via'),
        ),
      ),
    )}`

/** Asserted, as someone passes on. */
const heard = (row: Claim, scope: Scope): Condition =>
  exists(
    scope.compiler
      .selectFrom('assertions as said')
      .select('said.id')
      .where('said.claim', '=', row('id'))
      .where('said.stance', '=', 'asserts')
      .where(sql<SqlBool>`not ${isWithdrawn(sql.ref('said.source'))}`)
      .where(voiced(scope, sql.ref('said.id'), 'via')),
  )

/** One level of corroboration, by the rule of `corroborate`. */
const isLevel = (row: Claim, scope: Scope, level: Corroboration['level']): Condition => {
  const origins = originsOf(row, scope, 'asserts')
  const denied = sql<SqlBool>`${originsOf(row, scope, 'denies')} > 0`
  const contested = sql<SqlBool>`(${denied} and (${origins} > 0 or ${heard(row, scope)}))`
  if (level === 'contested') return contested
  if (level === 'none') return sql`(${origins} = 0 and not ${contested})`
  return level === 'single'
    ? sql`(${origins} = 1 and not ${contested})`
    : sql`(${origins} > 1 and not ${contested})`
}

const hasPassage = (row: Claim, { compiler }: Scope): Condition =>
  exists(
    compiler
      .selectFrom('assertions as said')
      .innerJoin('assertionPassages as at', 'at.assertion', 'said.id')
      .select('said.id')
      .where('said.claim', '=', row('id')),
  )

const hangsOn = (row: Claim, table: 'assessments' | 'judgementClaims'): Condition =>
  sql`exists (select 1 from ${sql.table(table)} as view where view.claim = ${row('id')})`

const countLies = (count: Expression<number>, { min, max }: CountWhere): Condition =>
  all([given(min, (least) => sql`${count} >= ${least}`), given(max, (most) => sql`${count} <= ${most}`)])

const events = (row: Claim): Path => ({
  table: 'events',
  column: 'claim',
  from: row('id'),
  through: { table: 'claimEvents', column: 'event' },
})

/** That some event lies in the range; where undated ones are meant too, that none has a date. */
const eventLies = (row: Claim, scope: Scope, { undated, ...range }: DateWhere): Condition => {
  const lies = some<EventWhere, EventRow>(scope, events(row), eventConditions, { date: range })
  if (!undated) return lies
  return sql`(${lies} or not ${some<EventWhere, EventRow>(scope, events(row), eventConditions, { dated: true })})`
}

/** The conditions of a filter of claims. */
export const claimConditions: Conditions<ClaimWhere, ClaimRow> = (where, row, scope) => [
  given(where.slug, (slugs) => sql`${row('id')} in ${scope.values(slugs)}`),
  given(where.text, (text) => containsText(row, scope, 'claim', text)),
  given(where.theme, (theme) => ofTheme('claimThemes', row('id'), theme, where.narrower)),
  given(where.modality, (modalities) => isOneOf(row('modality'), scope, modalities)),
  given(where.polarity, (polarity) => sql`${row('polarity')} = ${polarity}`),
  given(where.actor ?? where.role, () => aboutActor(row, scope, where)),
  given(where.event, (event) => onEvent(row, scope, event)),
  given(where.date, (date) => eventLies(row, scope, date)),
  given(where.source ?? where.claimant ?? where.stance, () => asserted(row, scope, where)),
  given(where.origins, (count) => countLies(originsOf(row, scope, 'asserts'), count)),
  given(where.corroboration, (levels) => any(levels.map((level) => isLevel(row, scope, level)))),
  whether(where.evidence, () => hasPassage(row, scope)),
  whether(where.assessed, () => hangsOn(row, 'assessments')),
  whether(where.judged, () => hangsOn(row, 'judgementClaims')),
  given(where.assertionWhere, (assertions) =>
    some(scope, { table: 'assertions', column: 'claim', from: row('id') }, assertionConditions, assertions),
  ),
  given(where.eventWhere, (where) => some(scope, events(row), eventConditions, where)),
  given(where.actorWhere, (actors) =>
    some(
      scope,
      {
        table: 'actors',
        column: 'claim',
        from: row('id'),
        through: { table: 'claimActors', column: 'actor' },
      },
      actorConditions,
      actors,
    ),
  ),
]
