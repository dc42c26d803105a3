import { Assessment, Prediction, Relation } from '@claimgraph/model'
import type { Tables } from '@claimgraph/store'
import { builder, idDescription } from '../builder.ts'
import {
  ConfidenceEnum,
  CredibilityEnum,
  LikelihoodEnum,
  RelationDrawerEnum,
  RelationKindEnum,
  ResolutionEnum,
} from '../enums.ts'
import { globalId, madeOf, many, maybe, one, ownSlug } from '../look/look.ts'
import { meanings } from '../meaning.ts'
import { AssessmentRef, ClaimRef, PredictionRef, RelationRef, SourceRef } from '../refs.ts'
import { BrierRef, ForecastRef, scoreOf } from './record.ts'

const assesses = meanings(Assessment)
const relates = meanings(Relation)
const predicts = meanings(Prediction)

AssessmentRef.implement({
  interfaces: [builder.nodeInterfaceRef()],
  description: "The analyst's own view of a claim. A later one supersedes an earlier one.",
  fields: (t) => ({
    id: t.field({ type: 'ID', description: idDescription, ...globalId('Assessment') }),
    slug: t.string({ description: assesses.id, ...ownSlug }),
    likelihood: t.expose('likelihood', {
      type: LikelihoodEnum,
      nullable: true,
      description: assesses.likelihood,
    }),
    confidence: t.expose('confidence', {
      type: ConfidenceEnum,
      nullable: true,
      description: assesses.confidence,
    }),
    credibility: t.expose('credibility', { type: CredibilityEnum, description: assesses.credibility }),
    rationale: t.exposeString('rationale', { description: assesses.rationale }),
    by: t.exposeString('by', { nullable: true, description: assesses.by }),
    on: t.expose('on', { type: 'Date', description: assesses.on }),
    claim: t.field({
      type: ClaimRef,
      description: assesses.claim,
      ...one((store) => store.claims.byIds, 'claim'),
    }),
  }),
})

RelationRef.implement({
  description: 'A statement about two claims.',
  fields: (t) => ({
    slug: t.string({ description: relates.id, ...ownSlug }),
    kind: t.expose('kind', { type: RelationKindEnum, description: relates.kind }),
    drawnBy: t.expose('drawnBy', { type: RelationDrawerEnum, description: relates.drawnBy }),
    source: t.field({
      type: SourceRef,
      nullable: true,
      description: relates.source,
      ...maybe((store) => store.sources.byIds, 'source'),
    }),
    from: t.field({
      type: ClaimRef,
      description: relates.from,
      ...one((store) => store.claims.byIds, 'from'),
    }),
    to: t.field({
      type: ClaimRef,
      description: relates.to,
      ...one((store) => store.claims.byIds, 'to'),
    }),
  }),
})

PredictionRef.implement({
  interfaces: [builder.nodeInterfaceRef()],
  description: 'The register entry of a predictive claim.',
  fields: (t) => ({
    id: t.field({ type: 'ID', description: idDescription, ...globalId('Prediction') }),
    claim: t.field({
      type: ClaimRef,
      description: predicts.claim,
      ...one((store) => store.claims.byIds, 'id'),
    }),
    criterion: t.exposeString('criterion', { nullable: true, description: predicts.criterion }),
    horizon: t.expose('horizon', { type: 'EDTF', nullable: true, description: predicts.horizon }),
    resolvedOn: t.expose('resolvedOn', { type: 'Date', nullable: true, description: predicts.resolvedOn }),
    forecasts: t.field({
      type: [ForecastRef],
      description: predicts.forecasts,
      ...many((store) => store.records.forecasts),
    }),
    brier: t.field({
      type: BrierRef,
      nullable: true,
      description: 'The score of its forecasts; null where there are none, or no outcome to measure them by.',
      ...madeOf(
        (store) => store.records.forecasts,
        (forecasts, { resolution }: Tables['predictions']) => scoreOf(resolution, forecasts),
      ),
    }),
    resolution: t.expose('resolution', { type: ResolutionEnum, description: predicts.resolution }),
    note: t.exposeString('note', { nullable: true, description: predicts.note }),
  }),
})
