import type { Graph } from '@claimgraph/model'
import type { DateColumns } from '../../tables.ts'
import { dateColumns } from './dates.ts'
import { members, ranked, roleColumns } from './members.ts'

/** Sorts as text by earliest day, then rank; undated things after all days, things without a beginning before. */
const chronologyKey = (dates: DateColumns, rank: number): string => {
  const day = dates.earliest ?? (dates.edtf === null ? 'undated' : '0000-00-00')
  return `${day} ${String(rank).padStart(10, '0')}`
}

/** The rows of events and what hangs on them. */
export const eventRows = ({ events }: Graph) => ({
  events: ranked(events).map(([event, rank]) => {
    const dates = dateColumns(event.date)
    return {
      id: event.id,
      rank,
      chronology: chronologyKey(dates, rank),
      title: event.title,
      type: event.type ?? null,
      status: event.status,
      place: event.place ?? null,
      ...dates,
    }
  }),
  eventParticipants: members(
    events,
    ({ participants }) => participants,
    ({ id }, participant, rank) => ({ event: id, ...roleColumns(participant, rank) }),
  ),
  eventThemes: members(
    events,
    ({ themes }) => themes,
    ({ id }, theme, rank) => ({ event: id, theme, rank }),
  ),
  eventPassages: members(
    events,
    ({ date }) => date?.passages ?? [],
    ({ id }, passage, rank) => ({ event: id, passage, rank }),
  ),
})
