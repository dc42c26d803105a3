import { sql } from 'kysely'
import type { EventRow, Tables } from '../tables.ts'
import { byIds, many } from './hanging.ts'
import { type Dimension, type Groups, groupsOf } from './list/groups.ts'
import { byWords, firstDay, yearOf } from './list/keys.ts'
import { type List, listOf, type Query } from './list/list.ts'
import { byRank } from './list/order.ts'
import type { Kind } from './list/pick.ts'
import { always, type Gathered, type Ways } from './list/way.ts'
import type { Batch, Reader } from './reader.ts'
import { type EventWhere, eventConditions } from './where/events.ts'

/** What events can be sorted by: the first day that their date can mean, undated ones last. */
export type EventField = 'date' | 'title'

export type EventList = List<EventRow, EventWhere, EventField>

/** Reads of events. */
export interface Events {
  readonly byIds: Batch<EventRow>
  readonly list: EventList
  readonly groups: Groups<EventWhere, EventDimension>
  /** The events of a theme: its own, and those that its claims are about. */
  readonly listOfThemes: EventList
  /** The events that each actor takes part in. */
  readonly listOfActors: EventList
  readonly ofClaims: Batch<readonly EventRow[]>
  readonly participants: Batch<readonly Tables['eventParticipants'][]>
  /** The passages that each event's date rests on. */
  readonly datePassages: Batch<readonly Tables['passages'][]>
}

/** How events are filtered and sorted. */
export const eventKind: Kind<'events', EventWhere, EventField | 'chronology'> = {
  table: 'events',
  conditions: eventConditions,
  keys: {
    rank: byRank,
    title: (row) => byWords(row, 'event'),
    date: (row) => ({ value: firstDay(row), nullable: true }),
    chronology: (row) => ({ value: row('chronology'), unique: true }),
  },
}

/** The events of a theme: its own, and those that its claims are about. */
const ofTheme: Gathered = {
  ids: (theme) => sql`select about.event as id from ${sql.table('claimThemes')} as of
      join ${sql.table('claimEvents')} as about on about.claim = of.claim where of.theme = ${theme}
    union select own.event as id from ${sql.table('eventThemes')} as own where own.theme = ${theme}`,
}

const ofActor: Gathered = {
  ids: (actor) =>
    sql`select part.event as id from ${sql.table('eventParticipants')} as part where part.actor = ${actor}`,
}

/** What events can be counted by. */
export type EventDimension = 'type' | 'status' | 'year' | 'actor'

const dimensions: Readonly<Record<EventDimension, Dimension<EventRow>>> = {
  type: { column: (row) => row('type') },
  status: { column: (row) => row('status') },
  year: { column: yearOf },
  actor: {
    pairs: sql`select picked.id, part.actor as ${sql.ref('key')} from picked
      join ${sql.table('eventParticipants')} as part on part.event = picked.id`,
  },
}

/** By date and nothing else is the order of a column of its own, which has an index. */
const inChronology = <Where>({ where, orderBy }: Query<Where, EventField>) => {
  const isChronology = orderBy?.length === 1 && orderBy[0] === 'date'
  return { where, orderBy: isChronology ? (['chronology'] as const) : orderBy }
}

const eventList = (reader: Reader, ways: Ways<EventWhere>): EventList => {
  const { pages, counts } = listOf(reader, eventKind, ways)
  return { counts, pages: (parents, query, slice) => pages(parents, inChronology(query), slice) }
}

export const events = (reader: Reader): Events => ({
  byIds: byIds(reader, 'events'),
  groups: groupsOf(reader, eventKind, always({ table: 'events', columns: {} }), dimensions),
  list: eventList(reader, always({ table: 'events', columns: {} })),
  listOfThemes: eventList(reader, always(ofTheme)),
  listOfActors: eventList(reader, always(ofActor)),
  ofClaims: many(reader, { table: 'events', by: { table: 'claimEvents', by: 'claim', to: 'event' } }),
  participants: many(reader, { table: 'eventParticipants', by: 'event' }),
  datePassages: many(reader, {
    table: 'passages',
    by: { table: 'eventPassages', by: 'event', to: 'passage' },
  }),
})
