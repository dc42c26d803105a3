import { sql } from 'kysely'
import type { EventRow, RoleColumns } from '../../tables.ts'
import type { RowAt } from '../list/row.ts'
import { type DateWhere, dateLies } from './dates.ts'
import { containsText } from './text.ts'
import { ofTheme } from './themes.ts'
import { all, type Combined, type Condition, type Conditions, exists, given, type Scope } from './where.ts'

/** Which events to list; every condition given must hold. Things are named by slug. */
export interface EventWhere extends Combined<EventWhere> {
  readonly slug?: readonly string[] | null | undefined
  /** Words that the title or place contains. */
  readonly text?: string | null | undefined
  readonly type?: readonly NonNullable<EventRow['type']>[] | null | undefined
  readonly status?: readonly EventRow['status'][] | null | undefined
  /** True: only those with a date. False: only those without. */
  readonly dated?: boolean | null | undefined
  readonly date?: DateWhere | null | undefined
  /** With this actor among the participants. */
  readonly actor?: string | null | undefined
  /** With a participant in one of these roles: `actor` where one is given. */
  readonly role?: readonly RoleColumns['role'][] | null | undefined
  /** Of this theme: its own events, and those that its claims are about. */
  readonly theme?: string | null | undefined
  /** With `theme`: also the events of the themes below it. @default false */
  readonly narrower?: boolean | null | undefined
}

type Event = RowAt<EventRow>

const withParticipant = (row: Event, { compiler, values }: Scope, { actor, role }: EventWhere): Condition =>
  exists(
    compiler
      .selectFrom('eventParticipants as part')
      .select('part.event')
      .where('part.event', '=', row('id'))
      .where(
        all([
          given(actor, (id) => sql`part.actor = ${id}`),
          given(role, (roles) => sql`part.role in ${values(roles)}`),
        ]),
      ),
  )

const underTheme = (row: Event, theme: string, narrower?: boolean | null): Condition => {
  const ofClaim = ofTheme('claimThemes', sql.ref('told.claim'), theme, narrower)
  return sql`(${ofTheme('eventThemes', row('id'), theme, narrower)} or exists (
    select 1 from ${sql.table('claimEvents')} as told where told.event = ${row('id')} and ${ofClaim}))`
}

/** The conditions of a filter of events. */
export const eventConditions: Conditions<EventWhere, EventRow> = (where, row, scope) => [
  given(where.slug, (slugs) => sql`${row('id')} in ${scope.values(slugs)}`),
  given(where.text, (text) => containsText(row, scope, 'event', text)),
  given(where.type, (types) => sql`${row('type')} in ${scope.values(types)}`),
  given(where.status, (statuses) => sql`${row('status')} in ${scope.values(statuses)}`),
  given(where.dated, (dated) => (dated ? sql`${row('edtf')} is not null` : sql`${row('edtf')} is null`)),
  given(where.date, (date) => dateLies(row, date)),
  given(where.actor ?? where.role, () => withParticipant(row, scope, where)),
  given(where.theme, (theme) => underTheme(row, theme, where.narrower)),
]
