import type { BriefingEvent } from '../briefing.ts'

/** An event with the number that it is referred to by. */
export interface NumberedEvent {
  readonly number: number
  readonly event: BriefingEvent
}

/** The events of a briefing as they are printed, numbered from 1 through all three. */
export interface EventsInOrder {
  /** Occurred or going on, by date. */
  readonly dated: readonly NumberedEvent[]
  /** Occurred or going on; nobody says when. */
  readonly undated: readonly NumberedEvent[]
  /** Planned, proposed, cancelled, alleged or hypothetical. */
  readonly apart: readonly NumberedEvent[]
}

const isPartOfTheAccount = ({ status }: BriefingEvent): boolean =>
  status === 'occurred' || status === 'ongoing'

/** Puts events into the order of print. */
export const eventsInOrder = (events: readonly BriefingEvent[]): EventsInOrder => {
  const account = events.filter(isPartOfTheAccount)
  const groups = [
    account.filter(({ date }) => date !== null),
    account.filter(({ date }) => date === null),
    events.filter((event) => !isPartOfTheAccount(event)),
  ] as const
  let number = 0
  const numbered = (group: readonly BriefingEvent[]): readonly NumberedEvent[] =>
    group.map((event) => {
      number += 1
      return { number, event }
    })
  const [dated, undated, apart] = groups
  return { dated: numbered(dated), undated: numbered(undated), apart: numbered(apart) }
}
