import { DateBasis, EventStatus, Role, termNamed } from '@claimgraph/model'
import type { BriefingDate, BriefingEvent } from '../briefing.ts'
import type { DateFragment } from '../queries/documents.gen.ts'
import type { ClaimAnswer, EventAnswer } from './answers.ts'
import { refer } from './numbering.ts'

/** A date as it is printed. */
export const dateOf = (date: DateFragment | null): BriefingDate | null =>
  date && { ...date, basis: termNamed(DateBasis, date.basis) }

/** An event as it is printed, with the claims of this briefing that are about it. */
export const eventOf = (
  event: EventAnswer,
  claims: readonly ClaimAnswer[],
  claimNumbers: ReadonlyMap<string, number>,
): BriefingEvent => ({
  slug: event.slug,
  title: event.title,
  status: termNamed(EventStatus, event.status),
  date: dateOf(event.date),
  place: event.place,
  participants: event.participants.map(({ actor, role }) => ({
    name: actor.name,
    role: termNamed(Role, role),
  })),
  claims: claims
    .filter(({ events }) => events.some(({ slug }) => slug === event.slug))
    .map(({ slug }) => refer(claimNumbers, slug)),
})
