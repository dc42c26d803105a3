import type { EventRow, Tables } from '../tables.ts'
import { type List, type Listed, listOf } from './page.ts'
import { type Batch, byIds, manyBy, type Reader } from './reader.ts'

/** Which events to list, and in which order. */
export interface EventFilter {
  readonly statuses?: readonly EventRow['status'][] | undefined
  /** True: only those with a date. False: only those without. */
  readonly dated?: boolean | undefined
  /** A slug: only those with this actor among the participants. */
  readonly actor?: string | undefined
  /** By earliest day, undated ones last, in place of the order of the files. @default false */
  readonly byDate?: boolean | undefined
}

/** Reads of events. */
export interface Events {
  readonly byIds: Batch<EventRow>
  readonly list: List<EventRow & Listed, EventFilter>
  /** The events of a theme: its own, and those that its claims are about. */
  readonly listOfThemes: List<EventRow & Listed, EventFilter>
  /** The events that each actor takes part in. */
  readonly listOfActors: List<EventRow & Listed, EventFilter>
  readonly ofClaims: Batch<readonly EventRow[]>
  readonly participants: Batch<readonly Tables['eventParticipants'][]>
  /** The passages that each event's date rests on. */
  readonly datePassages: Batch<readonly Tables['passages'][]>
}

const listed = ({ compiler }: Reader, { statuses, dated, actor, byDate = false }: EventFilter) =>
  compiler
    .selectFrom('events')
    .selectAll('events')
    .select(byDate ? 'events.chronology as cursor' : 'events.rank as cursor')
    .$if(statuses !== undefined, (query) => query.where('events.status', 'in', statuses ?? []))
    .$if(dated !== undefined, (query) => query.where('events.edtf', dated ? 'is not' : 'is', null))
    .$if(actor !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('eventParticipants')
            .select('eventParticipants.event')
            .whereRef('eventParticipants.event', '=', 'events.id')
            .where('eventParticipants.actor', '=', actor ?? ''),
        ),
      ),
    )

/** Each theme with each of its events, once. */
const themeEvents = ({ compiler }: Reader) =>
  compiler
    .selectFrom('claimThemes')
    .innerJoin('claimEvents', 'claimEvents.claim', 'claimThemes.claim')
    .select(['claimThemes.theme', 'claimEvents.event'])
    .union(compiler.selectFrom('eventThemes').select(['theme', 'event']))

const actorEvents = ({ compiler }: Reader) =>
  compiler.selectFrom('eventParticipants').select(['actor', 'event']).distinct()

export const events = (reader: Reader): Events => {
  const { compiler, connection } = reader
  return {
    byIds: byIds(reader, 'events'),
    list: listOf(reader, (_, filter) => listed(reader, filter).select(({ val }) => val('').as('parent'))),
    listOfThemes: listOf(reader, (themes, filter) =>
      listed(reader, filter)
        .innerJoin(themeEvents(reader).as('link'), 'link.event', 'events.id')
        .select('link.theme as parent')
        .where('link.theme', 'in', connection.values(themes)),
    ),
    listOfActors: listOf(reader, (actors, filter) =>
      listed(reader, filter)
        .innerJoin(actorEvents(reader).as('link'), 'link.event', 'events.id')
        .select('link.actor as parent')
        .where('link.actor', 'in', connection.values(actors)),
    ),
    ofClaims: manyBy(
      reader,
      (claims) =>
        compiler
          .selectFrom('claimEvents as link')
          .innerJoin('events', 'events.id', 'link.event')
          .selectAll('events')
          .select('link.claim')
          .where('link.claim', 'in', claims)
          .orderBy('link.rank'),
      ({ claim }) => claim,
    ),
    participants: manyBy(
      reader,
      (ids) => compiler.selectFrom('eventParticipants').selectAll().where('event', 'in', ids).orderBy('rank'),
      ({ event }) => event,
    ),
    datePassages: manyBy(
      reader,
      (ids) =>
        compiler
          .selectFrom('eventPassages as link')
          .innerJoin('passages', 'passages.id', 'link.passage')
          .selectAll('passages')
          .select('link.event')
          .where('link.event', 'in', ids)
          .orderBy('link.rank'),
      ({ event }) => event,
    ),
  }
}
