import { Actor, ActorRelation, Identifiers, Name } from '@claimgraph/model'
import type { Tables } from '@claimgraph/store'
import { builder } from '../builder.ts'
import { connect } from '../connection.ts'
import { ActorKindEnum, ActorRelationKindEnum, NameKindEnum } from '../enums.ts'
import { found } from '../found.ts'
import { meanings } from '../meaning.ts'
import { ActorRef, AssertionRef, ClaimRef, EventRef } from '../refs.ts'
import { AssertionConnection, ClaimConnection, EventConnection } from './connections.ts'
import {
  assertionFilter,
  assertionListArgs,
  claimFilter,
  claimListArgs,
  eventFilter,
  eventListArgs,
} from './filters.ts'

const says = meanings(Actor)
const names = meanings(Name)
const relates = meanings(ActorRelation)
const identifies = meanings(Identifiers)

const NameRef = builder.objectRef<Tables['names']>('Name').implement({
  description: 'A statement that an actor is called so.',
  fields: (t) => ({
    text: t.exposeString('text', { description: names.text }),
    kind: t.expose('kind', { type: NameKindEnum, description: names.kind }),
    language: t.exposeString('language', { nullable: true, description: names.language }),
    validity: t.expose('validity', { type: 'EDTF', nullable: true, description: names.validity }),
  }),
})

const ActorRelationRef = builder.objectRef<Tables['actorRelations']>('ActorRelation').implement({
  description: 'A statement about two actors, as the entry of the first has it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ActorRelationKindEnum, description: relates.kind }),
    validity: t.expose('validity', { type: 'EDTF', nullable: true, description: relates.validity }),
    from: t.field({
      type: ActorRef,
      description: 'The actor whose entry states it.',
      resolve: async ({ actor }, _, { store, load }) => found(await load(store.actors.byIds, actor), actor),
    }),
    to: t.field({
      type: ActorRef,
      description: relates.actor,
      resolve: async ({ other }, _, { store, load }) => found(await load(store.actors.byIds, other), other),
    }),
  }),
})

const IdentifiersRef = builder
  .objectRef<Pick<Tables['actors'], 'iso3166' | 'wikidata'>>('Identifiers')
  .implement({
    description: 'Keys under which other registers know an actor.',
    fields: (t) => ({
      iso3166: t.exposeString('iso3166', { nullable: true, description: identifies.iso3166 }),
      wikidata: t.exposeString('wikidata', { nullable: true, description: identifies.wikidata }),
    }),
  })

builder.node(ActorRef, {
  description: 'A state, body, group or person that acts, is acted on, or speaks.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    slug: t.exposeString('id', { description: says.id }),
    name: t.exposeString('name', { description: 'The name we print: the canonical one.' }),
    kind: t.expose('kind', { type: ActorKindEnum, description: says.kind }),
    description: t.exposeString('description', { nullable: true, description: says.description }),
    identifiers: t.field({
      type: IdentifiersRef,
      description: says.identifiers,
      resolve: (actor) => actor,
    }),
    names: t.field({
      type: [NameRef],
      description: says.names,
      resolve: async ({ id }, _, { store, load }) => (await load(store.actors.names, id)) ?? [],
    }),
    relations: t.field({
      type: [ActorRelationRef],
      description: 'How the actor stands to others, and others to it.',
      resolve: async ({ id }, _, { store, load }) => [
        ...((await load(store.actors.relations, id)) ?? []),
        ...((await load(store.actors.relationsTo, id)) ?? []),
      ],
    }),
    claims: t.connection(
      {
        type: ClaimRef,
        description: 'The claims that are about the actor, in any role.',
        args: claimListArgs,
        resolve: ({ id }, { where, ...page }, context) =>
          connect(context, context.store.claims.listOfActors, page, claimFilter(where), { parent: id }),
      },
      ClaimConnection,
    ),
    events: t.connection(
      {
        type: EventRef,
        description: 'The events in which the actor takes part.',
        args: eventListArgs,
        resolve: ({ id }, { where, orderBy, ...page }, context) =>
          connect(context, context.store.events.listOfActors, page, eventFilter(where, orderBy), {
            parent: id,
            cursors: orderBy === 'date' ? 'string' : 'number',
          }),
      },
      EventConnection,
    ),
    assertions: t.connection(
      {
        type: AssertionRef,
        description: 'What the actor says, first hand or as passed on by others.',
        args: assertionListArgs,
        resolve: ({ id }, { where, ...page }, context) =>
          connect(context, context.store.assertions.listOfActors, page, assertionFilter(where), {
            parent: id,
          }),
      },
      AssertionConnection,
    ),
  }),
})
