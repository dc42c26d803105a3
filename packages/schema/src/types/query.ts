import { nameKey, Slug, Text } from '@claimgraph/model'
import type { Batch } from '@claimgraph/store'
import type { GraphQLResolveInfo } from 'graphql'
import { builder } from '../builder.ts'
import { connect } from '../connection.ts'
import type { GraphContext } from '../context.ts'
import { ambiguousName, badInput, noDossier } from '../errors.ts'
import { actorListArgs } from '../filters/actor.ts'
import { assertionListArgs } from '../filters/assertion.ts'
import { claimListArgs } from '../filters/claim.ts'
import { eventListArgs } from '../filters/event.ts'
import { predictionListArgs } from '../filters/prediction.ts'
import { sourceListArgs } from '../filters/source.ts'
import { themeListArgs } from '../filters/theme.ts'
import { handed, wantedBy } from '../plan/hint.ts'
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

/** The actors that a name fits. */
const actorsNamed = ({ store, load }: GraphContext, name: string) =>
  load(store.actors.byNameKeys, [nameKey(name)]).map(([actors]) => actors ?? [])

const actorNamed = (context: GraphContext, name: string) =>
  actorsNamed(context, name).map((actors) => {
    if (actors.length > 1)
      throw ambiguousName(
        name,
        actors.map(({ id }) => id),
      )
    return actors[0] ?? null
  })

/** The thing of a slug; null where there is none. */
const withSlug = <Row extends object>(
  { load }: GraphContext,
  info: GraphQLResolveInfo,
  batch: Batch<Row>,
  slug: string,
) =>
  handed(
    info,
    load(batch, [slug], wantedBy(info) ?? undefined).map(([row]) => row ?? null),
  )

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
      resolve: (_, { slug }, context, info) => withSlug(context, info, context.store.themes.byIds, slug),
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
      resolve: (_, { slug, name }, context, info) => {
        if (slug != null && name == null) return withSlug(context, info, context.store.actors.bySlugs, slug)
        if (name != null && slug == null) return handed(info, actorNamed(context, name))
        throw badInput('Give either the slug or a name of the actor.')
      },
    }),
    actorsNamed: t.field({
      type: [ActorRef],
      description: 'All actors that a name fits.',
      args: { name: t.arg.string({ required: true, description: 'The name, in any case.', validate: Text }) },
      resolve: (_, { name }, context, info) => handed(info, actorsNamed(context, name)),
    }),
    event: t.field({
      type: EventRef,
      nullable: true,
      description: 'One event; null where there is none of that slug.',
      args: { slug: t.arg.string({ required: true, description: 'The slug of the event.', validate: Slug }) },
      resolve: (_, { slug }, context, info) => withSlug(context, info, context.store.events.byIds, slug),
    }),
    source: t.field({
      type: SourceRef,
      nullable: true,
      description: 'One source; null where there is none of that slug.',
      args: {
        slug: t.arg.string({ required: true, description: 'The slug of the source.', validate: Slug }),
      },
      resolve: (_, { slug }, context, info) => withSlug(context, info, context.store.sources.byIds, slug),
    }),
    claim: t.field({
      type: ClaimRef,
      nullable: true,
      description: 'One claim; null where there is none of that slug.',
      args: { slug: t.arg.string({ required: true, description: 'The slug of the claim.', validate: Slug }) },
      resolve: (_, { slug }, context, info) => withSlug(context, info, context.store.claims.byIds, slug),
    }),
    themes: t.connection(
      {
        type: ThemeRef,
        description: 'All themes.',
        args: themeListArgs,
        resolve: (_, args, context, info) => connect(context, info, context.store.themes.list, args),
      },
      ThemeConnection,
    ),
    actors: t.connection(
      {
        type: ActorRef,
        description: 'All actors, save those that were merged into others.',
        args: actorListArgs,
        resolve: (_, args, context, info) => connect(context, info, context.store.actors.list, args),
      },
      ActorConnection,
    ),
    events: t.connection(
      {
        type: EventRef,
        description: 'All events.',
        args: eventListArgs,
        resolve: (_, args, context, info) => connect(context, info, context.store.events.list, args),
      },
      EventConnection,
    ),
    sources: t.connection(
      {
        type: SourceRef,
        description: 'All sources.',
        args: sourceListArgs,
        resolve: (_, args, context, info) => connect(context, info, context.store.sources.list, args),
      },
      SourceConnection,
    ),
    claims: t.connection(
      {
        type: ClaimRef,
        description: 'All claims.',
        args: claimListArgs,
        resolve: (_, args, context, info) => connect(context, info, context.store.claims.list, args),
      },
      ClaimConnection,
    ),
    assertions: t.connection(
      {
        type: AssertionRef,
        description: 'All assertions.',
        args: assertionListArgs,
        resolve: (_, args, context, info) => connect(context, info, context.store.assertions.list, args),
      },
      AssertionConnection,
    ),
    predictions: t.connection(
      {
        type: PredictionRef,
        description: 'The register of predictions.',
        args: predictionListArgs,
        resolve: (_, args, context, info) => connect(context, info, context.store.claims.predictions, args),
      },
      PredictionConnection,
    ),
  }),
})
