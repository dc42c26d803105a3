import { Judgement, Theme } from '@claimgraph/model'
import { builder } from '../builder.ts'
import { connect } from '../connection.ts'
import { ConfidenceEnum, LikelihoodEnum } from '../enums.ts'
import { found } from '../found.ts'
import { meanings } from '../meaning.ts'
import { ActorRef, ClaimRef, EventRef, JudgementRef, SourceRef, ThemeRef } from '../refs.ts'
import { ActorConnection, ClaimConnection, EventConnection, SourceConnection } from './connections.ts'
import {
  actorFilter,
  actorListArgs,
  claimFilter,
  claimListArgs,
  eventFilter,
  eventListArgs,
} from './filters.ts'

const says = meanings(Theme)
const judges = meanings(Judgement)

builder.node(ThemeRef, {
  description: 'A question or subject with one briefing. Themes form a tree.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    slug: t.exposeString('id', { description: says.id }),
    title: t.exposeString('title', { description: says.title }),
    question: t.exposeString('question', { nullable: true, description: says.question }),
    bottomLine: t.exposeString('bottomLine', { nullable: true, description: says.bottomLine }),
    broader: t.field({
      type: ThemeRef,
      nullable: true,
      description: says.broader,
      resolve: async ({ broader }, _, { store, load }) =>
        broader === null ? null : found(await load(store.themes.byIds, broader), broader),
    }),
    narrower: t.field({
      type: [ThemeRef],
      description: 'The themes that are a part of this one.',
      resolve: async ({ id }, _, { store, load }) => (await load(store.themes.narrower, id)) ?? [],
    }),
    judgements: t.field({
      type: [JudgementRef],
      description: "The analyst's key judgements on the theme.",
      resolve: async ({ id }, _, { store, load }) => (await load(store.themes.judgements, id)) ?? [],
    }),
    claims: t.connection(
      {
        type: ClaimRef,
        description: 'The claims that belong to the theme.',
        args: claimListArgs,
        resolve: ({ id }, { where, ...page }, context) =>
          connect(context, context.store.claims.listOfThemes, page, claimFilter(where), { parent: id }),
      },
      ClaimConnection,
    ),
    events: t.connection(
      {
        type: EventRef,
        description: 'The events of the theme: its own, and those that its claims are about.',
        args: eventListArgs,
        resolve: ({ id }, { where, orderBy, ...page }, context) =>
          connect(context, context.store.events.listOfThemes, page, eventFilter(where, orderBy), {
            parent: id,
            cursors: orderBy === 'date' ? 'string' : 'number',
          }),
      },
      EventConnection,
    ),
    actors: t.connection(
      {
        type: ActorRef,
        description: "The actors of the theme's claims and events.",
        args: actorListArgs,
        resolve: ({ id }, { where, ...page }, context) =>
          connect(context, context.store.actors.listOfThemes, page, actorFilter(where), { parent: id }),
      },
      ActorConnection,
    ),
    sources: t.connection(
      {
        type: SourceRef,
        description: 'The sources in which a claim of the theme is asserted.',
        resolve: ({ id }, page, context) =>
          connect(context, context.store.sources.listOfThemes, page, {}, { parent: id }),
      },
      SourceConnection,
    ),
  }),
})

builder.node(JudgementRef, {
  description: "An analyst's key judgement on a theme, resting on claims. It is ours, never a source's.",
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    slug: t.exposeString('id', { description: judges.id }),
    text: t.exposeString('text', { description: judges.text }),
    likelihood: t.expose('likelihood', {
      type: LikelihoodEnum,
      nullable: true,
      description: judges.likelihood,
    }),
    confidence: t.expose('confidence', {
      type: ConfidenceEnum,
      nullable: true,
      description: judges.confidence,
    }),
    rationale: t.exposeString('rationale', { nullable: true, description: judges.rationale }),
    on: t.expose('on', { type: 'Date', description: judges.on }),
    theme: t.field({
      type: ThemeRef,
      description: judges.theme,
      resolve: async ({ theme }, _, { store, load }) => found(await load(store.themes.byIds, theme), theme),
    }),
    restsOn: t.field({
      type: [ClaimRef],
      description: judges.restsOn,
      resolve: async ({ id }, _, { store, load }) => (await load(store.claims.underJudgements, id)) ?? [],
    }),
  }),
})
