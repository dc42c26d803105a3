import type { ActorRelationRow, ActorRow, NameRow } from '../tables.ts'
import { type List, type Listed, listOf } from './page.ts'
import { type Batch, byIds, manyBy, type Reader } from './reader.ts'

/** Which actors to list. */
export interface ActorFilter {
  readonly kinds?: readonly ActorRow['kind'][] | undefined
}

/** Reads of actors and their names. */
export interface Actors {
  readonly byIds: Batch<ActorRow>
  /** The actors that each name could mean, by the key under which names are compared. */
  readonly byNameKeys: Batch<readonly ActorRow[]>
  /** All actors, as in the files. */
  readonly list: List<ActorRow & Listed, ActorFilter>
  /** The actors of a theme's claims and events. */
  readonly listOfThemes: List<ActorRow & Listed, ActorFilter>
  readonly names: Batch<readonly NameRow[]>
  /** The relations that each actor's own entry states. */
  readonly relations: Batch<readonly ActorRelationRow[]>
  /** The relations that other actors' entries state to each. */
  readonly relationsTo: Batch<readonly ActorRelationRow[]>
}

const listed = ({ compiler }: Reader, { kinds }: ActorFilter) =>
  compiler
    .selectFrom('actors')
    .selectAll('actors')
    .select('actors.rank as cursor')
    .$if(kinds !== undefined, (query) => query.where('actors.kind', 'in', kinds ?? []))

/** Each theme with each actor that takes part in its claims or events, once. */
const themeActors = ({ compiler }: Reader) =>
  compiler
    .selectFrom('claimThemes as link')
    .innerJoin('claimActors as about', 'about.claim', 'link.claim')
    .select(['link.theme', 'about.actor'])
    .union(
      compiler
        .selectFrom('claimThemes as link')
        .innerJoin('claimEvents', 'claimEvents.claim', 'link.claim')
        .innerJoin('eventParticipants as about', 'about.event', 'claimEvents.event')
        .select(['link.theme', 'about.actor']),
    )
    .union(
      compiler
        .selectFrom('eventThemes as link')
        .innerJoin('eventParticipants as about', 'about.event', 'link.event')
        .select(['link.theme', 'about.actor']),
    )

export const actors = (reader: Reader): Actors => {
  const { compiler, connection } = reader
  return {
    byIds: byIds(reader, 'actors'),
    byNameKeys: manyBy(
      reader,
      (keys) =>
        compiler
          .selectFrom('names')
          .innerJoin('actors', 'actors.id', 'names.actor')
          .selectAll('actors')
          .select('names.key')
          .distinct()
          .where('names.key', 'in', keys)
          .orderBy('actors.rank'),
      ({ key }) => key,
    ),
    list: listOf(reader, (_, filter) => listed(reader, filter).select(({ val }) => val('').as('parent'))),
    listOfThemes: listOf(reader, (themes, filter) =>
      listed(reader, filter)
        .innerJoin(themeActors(reader).as('link'), 'link.actor', 'actors.id')
        .select('link.theme as parent')
        .where('link.theme', 'in', connection.values(themes)),
    ),
    names: manyBy(
      reader,
      (ids) => compiler.selectFrom('names').selectAll().where('actor', 'in', ids).orderBy('rank'),
      ({ actor }) => actor,
    ),
    relations: manyBy(
      reader,
      (ids) => compiler.selectFrom('actorRelations').selectAll().where('actor', 'in', ids).orderBy('rank'),
      ({ actor }) => actor,
    ),
    relationsTo: manyBy(
      reader,
      (ids) =>
        compiler
          .selectFrom('actorRelations')
          .selectAll()
          .where('other', 'in', ids)
          .orderBy('actor')
          .orderBy('rank'),
      ({ other }) => other,
    ),
  }
}
