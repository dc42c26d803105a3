import { Judgement, Theme } from '@claimgraph/model'
import { builder, idDescription } from '../builder.ts'
import { connect } from '../connection.ts'
import { ConfidenceEnum, LikelihoodEnum } from '../enums.ts'
import { actorListArgs } from '../filters/actor.ts'
import { claimListArgs } from '../filters/claim.ts'
import { eventListArgs } from '../filters/event.ts'
import { sourceListArgs } from '../filters/source.ts'
import { chosen, globalId, many, maybe, one, ownSlug } from '../look/look.ts'
import { meanings } from '../meaning.ts'
import { ActorRef, ClaimRef, EventRef, JudgementRef, SourceRef, ThemeRef } from '../refs.ts'
import { ActorConnection, ClaimConnection, EventConnection, SourceConnection } from './connections.ts'

import { judgementArgs, judgementsAsked } from './in-force.ts'

const says = meanings(Theme)
const judges = meanings(Judgement)

ThemeRef.implement({
  interfaces: [builder.nodeInterfaceRef()],
  description: 'A question or subject with one briefing. Themes form a tree.',
  fields: (t) => ({
    id: t.field({ type: 'ID', description: idDescription, ...globalId('Theme') }),
    slug: t.string({ description: says.id, ...ownSlug }),
    title: t.exposeString('title', { description: says.title }),
    question: t.exposeString('question', { nullable: true, description: says.question }),
    bottomLine: t.exposeString('bottomLine', { nullable: true, description: says.bottomLine }),
    broader: t.field({
      type: ThemeRef,
      nullable: true,
      description: says.broader,
      ...maybe((store) => store.themes.byIds, 'broader'),
    }),
    narrower: t.field({
      type: [ThemeRef],
      description: 'The themes that are a part of this one.',
      ...many((store) => store.themes.narrower),
    }),
    judgements: t.field({
      type: [JudgementRef],
      description: "The analyst's key judgements on the theme that are in force.",
      args: judgementArgs,
      ...chosen((store) => store.themes.judgements, judgementsAsked),
    }),
    claims: t.connection(
      {
        type: ClaimRef,
        description: 'The claims that belong to the theme.',
        args: claimListArgs,
        resolve: ({ id }, args, context, info) =>
          connect(context, info, context.store.claims.listOfThemes, args, id),
      },
      ClaimConnection,
    ),
    events: t.connection(
      {
        type: EventRef,
        description: 'The events of the theme: its own, and those that its claims are about.',
        args: eventListArgs,
        resolve: ({ id }, args, context, info) =>
          connect(context, info, context.store.events.listOfThemes, args, id),
      },
      EventConnection,
    ),
    actors: t.connection(
      {
        type: ActorRef,
        description: "The actors of the theme's claims and events.",
        args: actorListArgs,
        resolve: ({ id }, args, context, info) =>
          connect(context, info, context.store.actors.listOfThemes, args, id),
      },
      ActorConnection,
    ),
    sources: t.connection(
      {
        type: SourceRef,
        description: 'The sources in which a claim of the theme is asserted.',
        args: sourceListArgs,
        resolve: ({ id }, args, context, info) =>
          connect(context, info, context.store.sources.listOfThemes, args, id),
      },
      SourceConnection,
    ),
  }),
})

JudgementRef.implement({
  interfaces: [builder.nodeInterfaceRef()],
  description: "An analyst's key judgement on a theme, resting on claims. It is ours, never a source's.",
  fields: (t) => ({
    id: t.field({ type: 'ID', description: idDescription, ...globalId('Judgement') }),
    slug: t.string({ description: judges.id, ...ownSlug }),
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
    supersedes: t.field({
      type: JudgementRef,
      nullable: true,
      description: judges.supersedes,
      ...maybe((store) => store.themes.judgementsByIds, 'supersedes'),
    }),
    supersededBy: t.field({
      type: [JudgementRef],
      description: 'The later judgements that take its place.',
      ...many((store) => store.records.supersedingJudgements),
    }),
    theme: t.field({
      type: ThemeRef,
      description: judges.theme,
      ...one((store) => store.themes.byIds, 'theme'),
    }),
    restsOn: t.field({
      type: [ClaimRef],
      description: judges.restsOn,
      ...many((store) => store.claims.underJudgements),
    }),
  }),
})
