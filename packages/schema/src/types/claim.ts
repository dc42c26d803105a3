import { Claim } from '@claimgraph/model'
import { builder } from '../builder.ts'
import { corroborationOf } from '../corroboration.ts'
import { ModalityEnum, PolarityEnum } from '../enums.ts'
import { meanings } from '../meaning.ts'
import {
  AssertionRef,
  AssessmentRef,
  ClaimRef,
  EventRef,
  JudgementRef,
  ParticipationRef,
  PredictionRef,
  RelationRef,
  ThemeRef,
} from '../refs.ts'
import { CorroborationRef } from './corroboration.ts'

const says = meanings(Claim)

builder.node(ClaimRef, {
  description: 'A proposition in neutral words. It says nothing about who says it, nor whether it is true.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    slug: t.exposeString('id', { description: says.id }),
    text: t.exposeString('text', { description: says.text }),
    modality: t.expose('modality', { type: ModalityEnum, description: says.modality }),
    polarity: t.expose('polarity', { type: PolarityEnum, description: says.polarity }),
    themes: t.field({
      type: [ThemeRef],
      description: says.themes,
      resolve: async ({ id }, _, { store, load }) => (await load(store.themes.ofClaims, id)) ?? [],
    }),
    actors: t.field({
      type: [ParticipationRef],
      description: says.actors,
      resolve: async ({ id }, _, { store, load }) => (await load(store.claims.actors, id)) ?? [],
    }),
    events: t.field({
      type: [EventRef],
      description: says.events,
      resolve: async ({ id }, _, { store, load }) => (await load(store.events.ofClaims, id)) ?? [],
    }),
    assertions: t.field({
      type: [AssertionRef],
      description: 'Who says it, where, and with which stance.',
      resolve: async ({ id }, _, { store, load }) => (await load(store.assertions.ofClaims, id)) ?? [],
    }),
    corroboration: t.field({
      type: CorroborationRef,
      description: 'How widely it is held, by independent origins.',
      resolve: ({ id }, _, context) => corroborationOf(context, id),
    }),
    assessment: t.field({
      type: AssessmentRef,
      nullable: true,
      description: "The analyst's view in force: the latest; null where nobody has assessed the claim.",
      resolve: async ({ id }, _, { store, load }) => (await load(store.claims.assessments, id))?.[0] ?? null,
    }),
    assessments: t.field({
      type: [AssessmentRef],
      description: "All of the analyst's views, the one in force first.",
      resolve: async ({ id }, _, { store, load }) => (await load(store.claims.assessments, id)) ?? [],
    }),
    relations: t.field({
      type: [RelationRef],
      description: 'How it stands to other claims, and others to it.',
      resolve: async ({ id }, _, { store, load }) => (await load(store.claims.relations, id)) ?? [],
    }),
    judgements: t.field({
      type: [JudgementRef],
      description: 'The key judgements that rest on it.',
      resolve: async ({ id }, _, { store, load }) => (await load(store.themes.judgementsOnClaims, id)) ?? [],
    }),
    prediction: t.field({
      type: PredictionRef,
      nullable: true,
      description: 'Its entry in the register of predictions.',
      resolve: async ({ id }, _, { store, load }) => (await load(store.claims.predictionsByIds, id)) ?? null,
    }),
  }),
})
