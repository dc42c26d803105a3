import { nameKey } from '@claimgraph/model'
import { sql } from 'kysely'
import type { ActorRow } from '../../tables.ts'
import type { RowAt } from '../list/row.ts'
import { containsText } from './text.ts'
import {
  type Combined,
  type Condition,
  type Conditions,
  exists,
  given,
  type Scope,
  whether,
} from './where.ts'

/** Which actors to list; every condition given must hold. Things are named by slug. */
export interface ActorWhere extends Combined<ActorWhere> {
  readonly slug?: readonly string[] | null | undefined
  readonly kind?: readonly ActorRow['kind'][] | null | undefined
  /** Words that one of its names or its description contains. */
  readonly text?: string | null | undefined
  /** Called so, in any case. */
  readonly name?: string | null | undefined
  /** Standing in one of the actor's own relations: member of this actor, part of it and so on. */
  readonly relatedTo?: string | null | undefined
  /** Whether it says anything: whether some assertion has it as a claimant. */
  readonly speaks?: boolean | null | undefined
}

type Actor = RowAt<ActorRow>

const isCalled = (row: Actor, { compiler }: Scope, name: string): Condition =>
  exists(
    compiler
      .selectFrom('names as called')
      .select('called.actor')
      .where('called.actor', '=', row('id'))
      .where('called.key', '=', nameKey(name)),
  )

const isRelatedTo = (row: Actor, { compiler }: Scope, other: string): Condition =>
  exists(
    compiler
      .selectFrom('actorRelations as stands')
      .select('stands.actor')
      .where('stands.actor', '=', row('id'))
      .where('stands.other', '=', other),
  )

const says = (row: Actor, { compiler }: Scope): Condition =>
  exists(
    compiler
      .selectFrom('assertionVoices as voice')
      .select('voice.actor')
      .where('voice.actor', '=', row('id'))
      .where('voice.part', '=', 'claimant'),
  )

/** The conditions of a filter of actors. */
export const actorConditions: Conditions<ActorWhere, ActorRow> = (where, row, scope) => [
  given(where.slug, (slugs) => sql`${row('id')} in ${scope.values(slugs)}`),
  given(where.kind, (kinds) => sql`${row('kind')} in ${scope.values(kinds)}`),
  given(where.text, (text) => containsText(row, scope, 'actor', text)),
  given(where.name, (name) => isCalled(row, scope, name)),
  given(where.relatedTo, (other) => isRelatedTo(row, scope, other)),
  whether(where.speaks, () => says(row, scope)),
]
