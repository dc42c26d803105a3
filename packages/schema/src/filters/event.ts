import { Slug } from '@claimgraph/model'
import type { EventField, EventWhere } from '@claimgraph/store'
import { builder } from '../builder.ts'
import { EventStatusEnum, EventTypeEnum, RoleEnum } from '../enums.ts'
import { orderDescription, orderEnum } from './order.ts'
import { DateRangeInput, every, Slugs, together, Words } from './parts.ts'

export const EventFilterInput = builder.inputRef<EventWhere>('EventFilter')

EventFilterInput.implement({
  description: `Which events to list. ${every}`,
  fields: (t) => ({
    slug: t.stringList({ description: 'One of these.', validate: Slugs }),
    text: t.string({
      description: 'Its title or place has these words, whatever their case, accents and punctuation.',
      validate: Words,
    }),
    type: t.field({ type: [EventTypeEnum], description: 'Of one of these types.' }),
    status: t.field({ type: [EventStatusEnum], description: 'Of one of these statuses.' }),
    dated: t.boolean({ description: 'True: only those with a date. False: only those without.' }),
    date: t.field({ type: DateRangeInput, description: 'With a date in this range.' }),
    actor: t.string({ description: 'With this actor among the participants.', validate: Slug }),
    role: t.field({
      type: [RoleEnum],
      description: 'With a participant in one of these roles: the actor, where one is given.',
    }),
    theme: t.string({
      description: 'Of this theme: its own, and those that its claims are about.',
      validate: Slug,
    }),
    narrower: t.boolean({ description: 'With a theme: also those of the themes below it.' }),
    and: t.field({ type: [EventFilterInput], description: together.and }),
    or: t.field({ type: [EventFilterInput], description: together.or }),
    not: t.field({ type: EventFilterInput, description: together.not }),
  }),
})

const EventOrderEnum = orderEnum<EventField>('EventOrder', 'events', {
  date: 'By the first day that the date can mean; undated ones last',
  title: 'By title',
})

/** The arguments of a field that lists events. */
export const eventListArgs = builder.args((t) => ({
  where: t.field({ type: EventFilterInput, description: 'Which events to list.' }),
  orderBy: t.field({
    type: [EventOrderEnum],
    description: orderDescription,
  }),
}))
