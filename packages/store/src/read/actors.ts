import { sql } from 'kysely'
import type { ActorRelationRow, ActorRow, NameRow } from '../tables.ts'
import { byWords } from './list/keys.ts'
import { type List, listOf } from './list/list.ts'
import { byRank } from './list/order.ts'
import type { Kind } from './list/pick.ts'
import { always, type Gathered } from './list/way.ts'
import { type Batch, byIds, manyBy, type Reader, rowsOf } from './reader.ts'
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

export const actors = (reader: Reader): Actors => {
  const { compiler } = reader
  return {
    byIds: byIds(reader, 'actors'),
    bySlugs: async (slugs) => {
      const query = compiler
        .selectFrom('actors as asked')
        .innerJoin('actors', 'actors.id', 'asked.leadsTo')
        .selectAll('actors')
        .select('asked.id as slug')
        .where('asked.id', 'in', reader.connection.values(slugs))
      return new Map((await rowsOf(reader, query)).map((row) => [row.slug, row]))
    },
    byNameKeys: manyBy(
      reader,
      (keys) =>
        compiler
          .selectFrom('names')
          .innerJoin('actors as called', 'called.id', 'names.actor')
          .innerJoin('actors', 'actors.id', 'called.leadsTo')
          .selectAll('actors')
          .select('names.key')
          .distinct()
          .where('names.key', 'in', keys)
          .orderBy('actors.rank'),
      ({ key }) => key,
    ),
    list: listOf(reader, actorKind, always({ table: 'actors', columns: {} })),
    listOfThemes: listOf(reader, actorKind, always(ofTheme)),
    names: manyBy(
      reader,
      (ids) => compiler.selectFrom('names').selectAll().where('actor', 'in', ids).orderBy('rank'),
      ({ actor }) => actor,
    ),
    relations: manyBy(
      reader,
      (ids) =>
        compiler
          .selectFrom('actorRelations')
          .selectAll()
          .select(({ ref, val }) => [ref('actor').as('side'), val(1).as('stated')])
          .where('actor', 'in', ids)
          .unionAll(
            compiler
              .selectFrom('actorRelations')
              .selectAll()
              .select(({ ref, val }) => [ref('other').as('side'), val(2).as('stated')])
              .where('other', 'in', ids),
          )
          .orderBy('stated')
          .orderBy('actor')
          .orderBy('rank'),
      ({ side }) => side,
    ),
  }
}
