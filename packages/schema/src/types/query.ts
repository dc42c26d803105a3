import { nameKey, Slug, Text } from '@claimgraph/model'
import { builder } from '../builder.ts'
import { connect } from '../connection.ts'
import type { GraphContext } from '../context.ts'
import { ambiguousName, badInput, noDossier } from '../errors.ts'
import { ActorRef, AssertionRef, ClaimRef, EventRef, PredictionRef, SourceRef, ThemeRef } from '../refs.ts'
import {
  ActorConnection,
  AssertionConnection,
  ClaimConnection,
  EventConnection,
  PredictionConnection,
  SourceConnection,
  ThemeConnection,
} from './connections.ts'
import { DossierRef } from './dossier.ts'
import {
  actorFilter,
  actorListArgs,
  assertionFilter,
  assertionListArgs,
  claimFilter,
  claimListArgs,
  eventFilter,
  eventListArgs,
  predictionFilter,
  predictionListArgs,
} from './filters.ts'

const actorsNamed = async ({ store, load }: GraphContext, name: string) =>
  (await load(store.actors.byNameKeys, nameKey(name))) ?? []

const actorNamed = async (context: GraphContext, name: string) => {
  const [actor, ...others] = await actorsNamed(context, name)
  if (actor && others.length > 0)
    throw ambiguousName(
      name,
      [actor, ...others].map(({ id }) => id),
    )
  return actor ?? null
}

builder.queryType({
  description: 'Everything that can be asked of the graph.',
  fields: (t) => ({
    dossier: t.field({
      type: DossierRef,
      description: 'The dossier that the graph holds.',
      resolve: async (_, __, { store }) => {
        const dossier = await store.dossier()
        if (!dossier) throw noDossier()
        return dossier
      },
    }),
    theme: t.field({
      type: ThemeRef,
      nullable: true,
      description: 'One theme; null where there is none of that slug.',
      args: { slug: t.arg.string({ required: true, description: 'The slug of the theme.', validate: Slug }) },
      resolve: async (_, { slug }, { store, load }) => (await load(store.themes.byIds, slug)) ?? null,
    }),
    actor: t.field({
      type: ActorRef,
      nullable: true,
      description:
        'One actor, by slug or by any of its names ("New Delhi" finds India); null where there is none. A name that fits several actors is an error that lists them.',
      args: {
        slug: t.arg.string({ description: 'The slug of the actor.', validate: Slug }),
        name: t.arg.string({ description: 'Any name of the actor, in any case.', validate: Text }),
      },
      resolve: async (_, { slug, name }, context) => {
        if (slug != null && name == null)
          return (await context.load(context.store.actors.byIds, slug)) ?? null
        if (name != null && slug == null) return actorNamed(context, name)
        throw badInput('Give either the slug or a name of the actor.')
      },
    }),
    actorsNamed: t.field({
      type: [ActorRef],
      description: 'All actors that a name fits.',
      args: { name: t.arg.string({ required: true, description: 'The name, in any case.', validate: Text }) },
      resolve: (_, { name }, context) => actorsNamed(context, name),
    }),
    event: t.field({
      type: EventRef,
      nullable: true,
      description: 'One event; null where there is none of that slug.',
      args: { slug: t.arg.string({ required: true, description: 'The slug of the event.', validate: Slug }) },
      resolve: async (_, { slug }, { store, load }) => (await load(store.events.byIds, slug)) ?? null,
    }),
    source: t.field({
      type: SourceRef,
      nullable: true,
      description: 'One source; null where there is none of that slug.',
      args: {
        slug: t.arg.string({ required: true, description: 'The slug of the source.', validate: Slug }),
      },
      resolve: async (_, { slug }, { store, load }) => (await load(store.sources.byIds, slug)) ?? null,
    }),
    claim: t.field({
      type: ClaimRef,
      nullable: true,
      description: 'One claim; null where there is none of that slug.',
      args: { slug: t.arg.string({ required: true, description: 'The slug of the claim.', validate: Slug }) },
      resolve: async (_, { slug }, { store, load }) => (await load(store.claims.byIds, slug)) ?? null,
    }),
    themes: t.connection(
      {
        type: ThemeRef,
        description: 'All themes, as in the files.',
        resolve: (_, page, context) => connect(context, context.store.themes.list, page, {}),
      },
      ThemeConnection,
    ),
    actors: t.connection(
      {
        type: ActorRef,
        description: 'All actors, as in the files.',
        args: actorListArgs,
        resolve: (_, { where, ...page }, context) =>
          connect(context, context.store.actors.list, page, actorFilter(where)),
      },
      ActorConnection,
    ),
    events: t.connection(
      {
        type: EventRef,
        description: 'All events.',
        args: eventListArgs,
        resolve: (_, { where, orderBy, ...page }, context) =>
          connect(context, context.store.events.list, page, eventFilter(where, orderBy), {
            cursors: orderBy === 'date' ? 'string' : 'number',
          }),
      },
      EventConnection,
    ),
    sources: t.connection(
      {
        type: SourceRef,
        description: 'All sources, as in the files.',
        resolve: (_, page, context) => connect(context, context.store.sources.list, page, {}),
      },
      SourceConnection,
    ),
    claims: t.connection(
      {
        type: ClaimRef,
        description: 'All claims, as in the files.',
        args: claimListArgs,
        resolve: (_, { where, ...page }, context) =>
          connect(context, context.store.claims.list, page, claimFilter(where)),
      },
      ClaimConnection,
    ),
    assertions: t.connection(
      {
        type: AssertionRef,
        description: 'All assertions, as in the files.',
        args: assertionListArgs,
        resolve: (_, { where, ...page }, context) =>
          connect(context, context.store.assertions.list, page, assertionFilter(where)),
      },
      AssertionConnection,
    ),
    predictions: t.connection(
      {
        type: PredictionRef,
        description: 'The register of predictions.',
        args: predictionListArgs,
        resolve: (_, { where, ...page }, context) =>
          connect(context, context.store.claims.predictions, page, predictionFilter(where)),
      },
      PredictionConnection,
    ),
  }),
})
