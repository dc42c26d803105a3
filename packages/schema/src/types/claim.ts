import { Claim } from '@claimgraph/model'
import { assessmentInForce } from '@claimgraph/store'
import { builder, idDescription } from '../builder.ts'
import { corroborationOf } from '../corroboration.ts'
import { ModalityEnum, PolarityEnum } from '../enums.ts'
import { chosen, globalId, madeOf, many, maybe, ownSlug } from '../look/look.ts'
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
import { type AsOf, asOf, judgementArgs, judgementsAsked } from './in-force.ts'

const says = meanings(Claim)

ClaimRef.implement({
  interfaces: [builder.nodeInterfaceRef()],
  description: 'A proposition in neutral words. It says nothing about who says it, nor whether it is true.',
  fields: (t) => ({
    id: t.field({ type: 'ID', description: idDescription, ...globalId('Claim') }),
    slug: t.string({ description: says.id, ...ownSlug }),
    text: t.exposeString('text', { description: says.text }),
    modality: t.expose('modality', { type: ModalityEnum, description: says.modality }),
    polarity: t.expose('polarity', { type: PolarityEnum, description: says.polarity }),
    themes: t.field({
      type: [ThemeRef],
      description: says.themes,
      ...many((store) => store.themes.ofClaims),
    }),
    actors: t.field({
      type: [ParticipationRef],
      description: says.actors,
      ...many((store) => store.claims.actors),
    }),
    events: t.field({
      type: [EventRef],
      description: says.events,
      ...many((store) => store.events.ofClaims),
    }),
    assertions: t.field({
      type: [AssertionRef],
      description: 'Who says it, where, and with which stance.',
      ...many((store) => store.assertions.ofClaims),
    }),
    corroboration: t.field({
      type: CorroborationRef,
      description: 'How widely it is held, by independent origins.',
      ...madeOf((store) => store.assertions.counted, corroborationOf),
    }),
    assessment: t.field({
      type: AssessmentRef,
      nullable: true,
      description: "The analyst's view in force: the latest; null where nobody has assessed the claim.",
      args: { asOf: t.arg({ type: 'Date', description: asOf }) },
      ...chosen(
        (store) => store.claims.assessments,
        (assessments, given: AsOf) => assessmentInForce(assessments, given.asOf ?? undefined) ?? null,
      ),
    }),
    assessments: t.field({
      type: [AssessmentRef],
      description: "All of the analyst's views, the one in force first.",
      ...many((store) => store.claims.assessments),
    }),
    relations: t.field({
      type: [RelationRef],
      description: 'How it stands to other claims, and others to it.',
      ...many((store) => store.claims.relations),
    }),
    judgements: t.field({
      type: [JudgementRef],
      description: 'The key judgements in force that rest on it.',
      args: judgementArgs,
      ...chosen((store) => store.themes.judgementsOnClaims, judgementsAsked),
    }),
    prediction: t.field({
      type: PredictionRef,
      nullable: true,
      description: 'Its entry in the register of predictions.',
      ...maybe((store) => store.claims.predictionsByIds, 'id'),
    }),
  }),
})
