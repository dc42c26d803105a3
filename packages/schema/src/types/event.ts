import { Event } from '@claimgraph/model'
import { builder } from '../builder.ts'
import { connect } from '../connection.ts'
import { EventStatusEnum, EventTypeEnum } from '../enums.ts'
import { meanings } from '../meaning.ts'
import { ClaimRef, DateStatementRef, EventRef, ParticipationRef } from '../refs.ts'
import { ClaimConnection } from './connections.ts'
import { dateOf } from './date.ts'
import { claimFilter, claimListArgs } from './filters.ts'

const says = meanings(Event)

builder.node(EventRef, {
  description: 'A dated, placed happening with participants in roles.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    slug: t.exposeString('id', { description: says.id }),
    title: t.exposeString('title', { description: says.title }),
    type: t.expose('type', { type: EventTypeEnum, nullable: true, description: says.type }),
    status: t.expose('status', { type: EventStatusEnum, description: says.status }),
    date: t.field({
      type: DateStatementRef,
      nullable: true,
      description: says.date,
      resolve: (event) => dateOf(event, event.id),
    }),
    place: t.exposeString('place', { nullable: true, description: says.place }),
    participants: t.field({
      type: [ParticipationRef],
      description: says.participants,
      resolve: async ({ id }, _, { store, load }) => (await load(store.events.participants, id)) ?? [],
    }),
    claims: t.connection(
      {
        type: ClaimRef,
        description: 'The claims that are about the event.',
        args: claimListArgs,
        resolve: ({ id }, { where, ...page }, context) =>
          connect(context, context.store.claims.listOfEvents, page, claimFilter(where), { parent: id }),
      },
      ClaimConnection,
    ),
  }),
})
