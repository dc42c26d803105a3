import { sql } from 'kysely'
import type { ActorRelationRow, ActorRow, NameRow } from '../tables.ts'
import { grouped, overKeys, type Placed } from './batch.ts'
import { byIds, many, one } from './hanging.ts'
import { byWords } from './list/keys.ts'
import { type List, listOf } from './list/list.ts'
import { byRank } from './list/order.ts'
import type { Kind } from './list/pick.ts'
import { always, type Gathered } from './list/way.ts'
import type { Batch, Reader } from './reader.ts'
import { type ActorWhere, actorConditions } from './where/actors.ts'

/** What actors can be sorted by: the name that is printed, how many claims are about them. */
export type ActorField = 'name' | 'claims'

export type ActorList = List<ActorRow, ActorWhere, ActorField>

/** Reads of actors and their names. */
export interface Actors {
  readonly byIds: Batch<ActorRow>
  /** The actor that each slug leads to: where one was merged into another, the other. */
  readonly bySlugs: Batch<ActorRow>
  /** The actors that each name could mean, by the key under which names are compared. */
  readonly byNameKeys: Batch<readonly ActorRow[]>
  /** All actors but those that were merged into others. */
  readonly list: ActorList
  /** The actors of a theme's claims and events. */
  readonly listOfThemes: ActorList
  readonly names: Batch<readonly NameRow[]>
  /** The relations that each actor's own entry states, then those that the entries of others state to it. */
  readonly relations: Batch<readonly ActorRelationRow[]>
}

/** How actors are filtered and sorted. */
export const actorKind: Kind<'actors', ActorWhere, ActorField> = {
  table: 'actors',
  conditions: actorConditions,
  keys: {
    rank: byRank,
    name: (row) => byWords(row, 'actor'),
    claims: (row) => ({
      value: sql`(select count(distinct about.claim) from ${sql.table('claimActors')} as about
        where about.actor = ${row('id')})`,
      numeric: 'integer',
    }),
  },
  // Not to be looked up by: it leaves out next to nothing.
  always: (row) => sql`coalesce(${row('mergedInto')}, '') = ''`,
}

/** The actors of a theme: of its claims, of the events that these are about, and of its own events. */
const ofTheme: Gathered = {
  ids: (theme) => sql`select about.actor as id from ${sql.table('claimThemes')} as of
      join ${sql.table('claimActors')} as about on about.claim = of.claim where of.theme = ${theme}
    union select part.actor as id from ${sql.table('claimThemes')} as of
      join ${sql.table('claimEvents')} as told on told.claim = of.claim
      join ${sql.table('eventParticipants')} as part on part.event = told.event where of.theme = ${theme}
    union select part.actor as id from ${sql.table('eventThemes')} as own
      join ${sql.table('eventParticipants')} as part on part.event = own.event where own.theme = ${theme}`,
}

/** The actors that names could mean; one that two of its names fit comes once. */
const byNameKeys = (reader: Reader): Batch<readonly ActorRow[]> => {
  const read = overKeys<ActorRow>(
    reader,
    ({ from, place, value }) => sql<Placed<ActorRow>>`select distinct ${place}, thing.*
      from ${from} names cross join actors as called cross join actors as thing
      where names.${sql.ref('key')} = ${value} and called.id = names.actor
        and thing.id = called.${sql.ref('leadsTo')} order by thing.${sql.ref('rank')}`,
  )
  return (keys) => grouped(keys, read(keys))
}

/** What the actor's own entry states comes first. */
const stated = (when: number) => [sql`${sql.lit(when)}`, sql.ref('thing.actor'), sql.ref('thing.rank')]

export const actors = (reader: Reader): Actors => ({
  byIds: byIds(reader, 'actors'),
  bySlugs: one(reader, { table: 'actors', by: { table: 'actors', by: 'id', to: 'leadsTo' } }),
  byNameKeys: byNameKeys(reader),
  list: listOf(reader, actorKind, always({ table: 'actors', columns: {} })),
  listOfThemes: listOf(reader, actorKind, always(ofTheme)),
  names: many(reader, { table: 'names', by: 'actor' }),
  relations: many(
    reader,
    { table: 'actorRelations', by: 'actor', order: stated(1) },
    { table: 'actorRelations', by: 'other', order: stated(2) },
  ),
})
