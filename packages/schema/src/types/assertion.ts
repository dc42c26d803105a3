import { Assertion } from '@claimgraph/model'
import { builder } from '../builder.ts'
import type { GraphContext } from '../context.ts'
import { LikelihoodEnum, StanceEnum } from '../enums.ts'
import { found } from '../found.ts'
import { meanings } from '../meaning.ts'
import { ActorRef, AssertionRef, ClaimRef, PassageRef, SourceRef } from '../refs.ts'

const says = meanings(Assertion)

const voicesOf = async ({ store, load }: GraphContext, assertion: string, part: 'claimant' | 'via') => {
  const voices = (await load(store.assertions.voices, assertion)) ?? []
  return Promise.all(
    voices
      .filter((voice) => voice.part === part)
      .map(async ({ actor }) => found(await load(store.actors.byIds, actor), actor)),
  )
}

builder.node(AssertionRef, {
  description: 'One source saying a claim once.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    slug: t.exposeString('id', { description: says.id }),
    claim: t.field({
      type: ClaimRef,
      description: says.claim,
      resolve: async ({ claim }, _, { store, load }) => found(await load(store.claims.byIds, claim), claim),
    }),
    source: t.field({
      type: SourceRef,
      description: says.source,
      resolve: async ({ source }, _, { store, load }) =>
        found(await load(store.sources.byIds, source), source),
    }),
    claimants: t.field({
      type: [ActorRef],
      description: says.claimants,
      resolve: ({ id }, _, context) => voicesOf(context, id, 'claimant'),
    }),
    via: t.field({
      type: [ActorRef],
      description: says.via,
      resolve: ({ id }, _, context) => voicesOf(context, id, 'via'),
    }),
    stance: t.expose('stance', { type: StanceEnum, description: says.stance }),
    hedges: t.field({
      type: ['String'],
      description: says.hedges,
      resolve: ({ hedges }) => JSON.parse(hedges) as string[],
    }),
    likelihood: t.expose('likelihood', {
      type: LikelihoodEnum,
      nullable: true,
      description: says.likelihood,
    }),
    passages: t.field({
      type: [PassageRef],
      description: says.passages,
      resolve: async ({ id }, _, { store, load }) =>
        (await load(store.sources.passagesOfAssertions, id)) ?? [],
    }),
  }),
})
