import { Event } from '@claimgraph/model'
import type { Tables } from '@claimgraph/store'
import { builder, idDescription } from '../builder.ts'
import { connect } from '../connection.ts'
import { EventStatusEnum, EventTypeEnum } from '../enums.ts'
import { claimListArgs } from '../filters/claim.ts'
import { globalId, many, ownSlug, part } from '../look/look.ts'
import { meanings } from '../meaning.ts'
import { ClaimRef, DateStatementRef, EventRef, ParticipationRef } from '../refs.ts'
import { ClaimConnection } from './connections.ts'
import { dateColumns, dateOf } from './date.ts'

const says = meanings(Event)

EventRef.implement({
  interfaces: [builder.nodeInterfaceRef()],
  description: 'A dated, placed happening with participants in roles.',
  fields: (t) => ({
    id: t.field({ type: 'ID', description: idDescription, ...globalId('Event') }),
    slug: t.string({ description: says.id, ...ownSlug }),
    title: t.exposeString('title', { description: says.title }),
    type: t.expose('type', { type: EventTypeEnum, nullable: true, description: says.type }),
    status: t.expose('status', { type: EventStatusEnum, description: says.status }),
    date: t.field({
      type: DateStatementRef,
      nullable: true,
      description: says.date,
      ...part((event: Tables['events']) => dateOf(event, event.id), ['id', ...dateColumns]),
    }),
    place: t.exposeString('place', { nullable: true, description: says.place }),
    participants: t.field({
      type: [ParticipationRef],
      description: says.participants,
      ...many((store) => store.events.participants),
    }),
    claims: t.connection(
      {
        type: ClaimRef,
        description: 'The claims that are about the event.',
        args: claimListArgs,
        resolve: ({ id }, args, context, info) =>
          connect(context, info, context.store.claims.listOfEvents, args, id),
      },
      ClaimConnection,
    ),
  }),
})
