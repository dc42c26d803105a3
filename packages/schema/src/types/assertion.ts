import { Assertion } from '@claimgraph/model'
import type { Tables } from '@claimgraph/store'
import { builder, idDescription } from '../builder.ts'
import { LikelihoodEnum, StanceEnum } from '../enums.ts'
import { globalId, leaf, many, one, ownSlug } from '../look/look.ts'
import { meanings } from '../meaning.ts'
import { ActorRef, AssertionRef, ClaimRef, PassageRef, SourceRef } from '../refs.ts'

const says = meanings(Assertion)

AssertionRef.implement({
  interfaces: [builder.nodeInterfaceRef()],
  description: 'One source saying a claim once.',
  fields: (t) => ({
    id: t.field({ type: 'ID', description: idDescription, ...globalId('Assertion') }),
    slug: t.string({ description: says.id, ...ownSlug }),
    claim: t.field({
      type: ClaimRef,
      description: says.claim,
      ...one((store) => store.claims.byIds, 'claim'),
    }),
    source: t.field({
      type: SourceRef,
      description: says.source,
      ...one((store) => store.sources.byIds, 'source'),
    }),
    claimants: t.field({
      type: [ActorRef],
      description: says.claimants,
      ...many((store) => store.assertions.claimants),
    }),
    via: t.field({
      type: [ActorRef],
      description: says.via,
      ...many((store) => store.assertions.via),
    }),
    stance: t.expose('stance', { type: StanceEnum, description: says.stance }),
    hedges: t.field({
      type: ['String'],
      description: says.hedges,
      ...leaf(({ hedges }: Tables['assertions']) => JSON.parse(hedges) as string[]),
    }),
    likelihood: t.expose('likelihood', {
      type: LikelihoodEnum,
      nullable: true,
      description: says.likelihood,
    }),
    passages: t.field({
      type: [PassageRef],
      description: says.passages,
      ...many((store) => store.sources.passagesOfAssertions),
    }),
  }),
})
