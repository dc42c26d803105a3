import type { Event } from '@claimgraph/model'
import type { z } from 'zod'
import type { EventForm } from '../../forms/event.ts'
import { unlessEmpty } from '../short.ts'
import { writeDate } from './date.ts'
import type { WrittenPassages } from './passage.ts'
import { writeRoles } from './roles.ts'

/** An event as a file has it. */
export const writeEvent = (event: Event, { foreign }: WrittenPassages): z.input<typeof EventForm> => ({
  id: event.id,
  title: event.title,
  type: event.type,
  status: event.status,
  date: event.date && writeDate(event.date, foreign),
  place: event.place,
  participants: writeRoles(event.participants),
  themes: unlessEmpty(event.themes),
})
