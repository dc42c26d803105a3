import { Event } from '@claimgraph/model'
import type { z } from 'zod'
import { dateForm } from './date.ts'
import { declares } from './declaration.ts'
import { describedAs } from './described.ts'
import { ForeignPassages } from './passage.ts'
import { RolesForm } from './roles.ts'

/** An event as a file has it: its date in short or at length, its participants by role. */
export const EventForm = Event.extend({
  id: declares('event', Event.shape.id),
  date: describedAs(Event.shape.date, dateForm(ForeignPassages).optional()),
  participants: describedAs(Event.shape.participants, RolesForm),
})

export type EventForm = z.output<typeof EventForm>
