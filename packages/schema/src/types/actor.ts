import { Actor, ActorRelation, Identifiers, Name } from '@claimgraph/model'
import type { Tables } from '@claimgraph/store'
import { builder, idDescription } from '../builder.ts'
import { connect } from '../connection.ts'
import { ActorKindEnum, ActorRelationKindEnum, NameKindEnum } from '../enums.ts'
import { assertionListArgs } from '../filters/assertion.ts'
import { claimListArgs } from '../filters/claim.ts'
import { eventListArgs } from '../filters/event.ts'
import { globalId, many, maybe, one, ownSlug, part } from '../look/look.ts'
import { meanings } from '../meaning.ts'
import { ActorRef, AssertionRef, ClaimRef, EventRef } from '../refs.ts'
import { AssertionConnection, ClaimConnection, EventConnection } from './connections.ts'

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
      ...one((store) => store.actors.byIds, 'actor'),
    }),
    to: t.field({
      type: ActorRef,
      description: relates.actor,
      ...one((store) => store.actors.byIds, 'other'),
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

ActorRef.implement({
  interfaces: [builder.nodeInterfaceRef()],
  description: 'A state, body, group or person that acts, is acted on, or speaks.',
  fields: (t) => ({
    id: t.field({ type: 'ID', description: idDescription, ...globalId('Actor') }),
    slug: t.string({ description: says.id, ...ownSlug }),
    name: t.exposeString('name', { description: 'The name we print: the canonical one.' }),
    kind: t.expose('kind', { type: ActorKindEnum, description: says.kind }),
    description: t.exposeString('description', { nullable: true, description: says.description }),
    mergedInto: t.field({
      type: ActorRef,
      nullable: true,
      description: says.mergedInto,
      ...maybe((store) => store.actors.byIds, 'mergedInto'),
    }),
    identifiers: t.field({
      type: IdentifiersRef,
      description: says.identifiers,
      ...part((actor: Tables['actors']) => actor),
    }),
    names: t.field({
      type: [NameRef],
      description: says.names,
      ...many((store) => store.actors.names),
    }),
    relations: t.field({
      type: [ActorRelationRef],
      description: 'How the actor stands to others, and others to it.',
      ...many((store) => store.actors.relations),
    }),
    claims: t.connection(
      {
        type: ClaimRef,
        description: 'The claims that are about the actor, in any role.',
        args: claimListArgs,
        resolve: ({ id }, args, context, info) =>
          connect(context, info, context.store.claims.listOfActors, args, id),
      },
      ClaimConnection,
    ),
    events: t.connection(
      {
        type: EventRef,
        description: 'The events in which the actor takes part.',
        args: eventListArgs,
        resolve: ({ id }, args, context, info) =>
          connect(context, info, context.store.events.listOfActors, args, id),
      },
      EventConnection,
    ),
    assertions: t.connection(
      {
        type: AssertionRef,
        description: 'What the actor says, first hand or as passed on by others.',
        args: assertionListArgs,
        resolve: ({ id }, args, context, info) =>
          connect(context, info, context.store.assertions.listOfActors, args, id),
      },
      AssertionConnection,
    ),
  }),
})
