import type { Event } from '@claimgraph/model'
import type { DateColumns } from '../tables.ts'
import { dateColumns, dateOf } from './date.ts'
import { participationOf, roleColumns } from './participants.ts'
import { members, present, type Shape } from './shape.ts'

/** Sorts as text by earliest day, then rank; undated things after all days, things without a beginning before. */
const chronologyKey = (dates: DateColumns, rank: number): string => {
  const day = dates.earliest ?? (dates.edtf === null ? 'undated' : '0000-00-00')
  return `${day} ${String(rank).padStart(10, '0')}`
}

export const event: Shape<Event, 'events'> = {
  table: 'events',
  parts: { eventParticipants: 'event', eventThemes: 'event', eventPassages: 'event' },
  rows: ({ id, title, type, status, date, place, participants, themes }, { rank, version }) => {
    const dates = dateColumns(date)
    return {
      events: [
        {
          id,
          rank,
          version,
          chronology: chronologyKey(dates, rank),
          title,
          type: type ?? null,
          status,
          place: place ?? null,
          ...dates,
        },
      ],
      eventParticipants: members(participants, (participant, rank) => ({
        event: id,
        ...roleColumns(participant, rank),
      })),
      eventThemes: members(themes, (theme, rank) => ({ event: id, theme, rank })),
      eventPassages: members(date?.passages ?? [], (passage, rank) => ({ event: id, passage, rank })),
    }
  },
  value: (row, parts) => {
    const { id, title, type, status, place } = row
    return {
      id,
      title,
      ...present({ type }),
      status,
      ...present({ date: dateOf(row, parts('eventPassages')) ?? null, place }),
      participants: parts('eventParticipants').map(participationOf),
      themes: parts('eventThemes').map(({ theme }) => theme),
    }
  },
}
