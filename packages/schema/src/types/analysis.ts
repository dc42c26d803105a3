import { Assessment, Prediction, Relation } from '@claimgraph/model'
import { builder } from '../builder.ts'
import {
  ConfidenceEnum,
  CredibilityEnum,
  LikelihoodEnum,
  RelationDrawerEnum,
  RelationKindEnum,
  ResolutionEnum,
} from '../enums.ts'
import { found } from '../found.ts'
import { meanings } from '../meaning.ts'
import { AssessmentRef, ClaimRef, PredictionRef, RelationRef, SourceRef } from '../refs.ts'

const assesses = meanings(Assessment)
const relates = meanings(Relation)
const predicts = meanings(Prediction)

builder.node(AssessmentRef, {
  description: "The analyst's own view of a claim. A later one supersedes an earlier one.",
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    slug: t.exposeString('id', { description: assesses.id }),
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
      resolve: async ({ claim }, _, { store, load }) => found(await load(store.claims.byIds, claim), claim),
    }),
  }),
})

RelationRef.implement({
  description: 'A statement about two claims.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RelationKindEnum, description: relates.kind }),
    drawnBy: t.expose('drawnBy', { type: RelationDrawerEnum, description: relates.drawnBy }),
    source: t.field({
      type: SourceRef,
      nullable: true,
      description: relates.source,
      resolve: async ({ source }, _, { store, load }) =>
        source === null ? null : found(await load(store.sources.byIds, source), source),
    }),
    from: t.field({
      type: ClaimRef,
      description: relates.from,
      resolve: async ({ from }, _, { store, load }) => found(await load(store.claims.byIds, from), from),
    }),
    to: t.field({
      type: ClaimRef,
      description: relates.to,
      resolve: async ({ to }, _, { store, load }) => found(await load(store.claims.byIds, to), to),
    }),
  }),
})

builder.node(PredictionRef, {
  description: 'The register entry of a predictive claim.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    claim: t.field({
      type: ClaimRef,
      description: predicts.claim,
      resolve: async ({ id }, _, { store, load }) => found(await load(store.claims.byIds, id), id),
    }),
    criterion: t.exposeString('criterion', { nullable: true, description: predicts.criterion }),
    horizon: t.expose('horizon', { type: 'EDTF', nullable: true, description: predicts.horizon }),
    resolution: t.expose('resolution', { type: ResolutionEnum, description: predicts.resolution }),
    note: t.exposeString('note', { nullable: true, description: predicts.note }),
  }),
})
