import type { Assertion, Claim, DateStatement, Relation, Source } from '@claimgraph/model'
import type { AssertedForm, ClaimForm } from '../forms/claim.ts'
import { counting } from '../forms/count.ts'
import type { RelationForm } from '../forms/relation.ts'
import type { SourceForm } from '../forms/source.ts'
import type { PassageIds } from './passage-ids.ts'

/** What the file of a source brings into the graph. */
export interface SourceParts {
  readonly source: Source
  readonly claims: readonly Claim[]
  readonly assertions: readonly Assertion[]
  readonly relations: readonly Relation[]
}

/** Said once, by the authors, unless the claim lists its assertions. */
const assertedIn = ({ asserted, stance, hedges, likelihood, at }: ClaimForm): readonly AssertedForm[] =>
  asserted ?? [{ via: [], stance, hedges, likelihood, at }]

const toClaim = ({ id, text, modality, polarity, themes, actors, events }: ClaimForm): Claim => ({
  id,
  text,
  modality,
  polarity,
  themes,
  actors,
  events,
})

const toRelation = ({ from, kind, to }: RelationForm, source: string): Relation => ({
  id: `${from}:${kind}:${to}`,
  from,
  kind,
  to,
  drawnBy: 'source',
  source,
})

const relationsOf = ({ id, relations }: ClaimForm, source: string): readonly Relation[] =>
  relations.map(({ kind, to }) => toRelation({ from: id, kind, to }, source))

/** Takes the file of a source apart into the source, its claims, and who asserts them in which passages. */
export const takeApart = (form: SourceForm, ids: PassageIds): SourceParts => {
  const { claims, assertions, relations, passages: _, issued, ...rest } = form
  const authors = form.author.flatMap(({ actor }) => actor ?? [])
  const next = counting()

  const toDate = ({ at, ...date }: NonNullable<SourceForm['issued']>): DateStatement => ({
    ...date,
    passages: at.map((selector) => ids(form.id, selector)),
  })

  const toAssertion = (
    claim: string,
    { by = authors, at, via, stance, hedges, likelihood, count }: AssertedForm,
  ): Assertion => ({
    id: `${claim}:${form.id}:${next(claim, count)}`,
    claim,
    source: form.id,
    claimants: by,
    via,
    stance,
    hedges,
    ...(likelihood === undefined ? {} : { likelihood }),
    passages: at.map((selector) => ids(form.id, selector)),
  })

  return {
    source: issued === undefined ? rest : { ...rest, issued: toDate(issued) },
    claims: claims.map(toClaim),
    assertions: [
      ...claims.flatMap((claim) => assertedIn(claim).map((asserted) => toAssertion(claim.id, asserted))),
      ...assertions.map((assertion) => toAssertion(assertion.claim, assertion)),
    ],
    relations: [
      ...claims.flatMap((claim) => relationsOf(claim, form.id)),
      ...relations.map((relation) => toRelation(relation, form.id)),
    ],
  }
}
