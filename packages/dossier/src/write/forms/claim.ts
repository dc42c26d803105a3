import type { Assertion, Claim, Relation } from '@claimgraph/model'
import { RelationKind } from '@claimgraph/model'
import type { z } from 'zod'
import type { AssertedForm, ClaimForm, ClaimsForm } from '../../forms/claim.ts'
import { isSame, oneOrMany, unless, unlessEmpty } from '../short.ts'
import type { WrittenPassages } from './passage.ts'

/** An assertion with the count to write, where it is not the one that a reader would come to. */
export interface Said {
  readonly assertion: Assertion
  readonly count: number | undefined
}

type Written = z.input<typeof ClaimForm>

/** A claim without anybody who says it, as a file has it. */
export const writeBareClaim = (
  claim: Claim,
  roles: Written['actors'],
): z.input<typeof ClaimsForm>['claims'][number] => ({
  id: claim.id,
  text: claim.text,
  modality: claim.modality,
  polarity: unless(claim.polarity, 'affirmative'),
  themes: unlessEmpty(claim.themes),
  actors: roles,
  events: unlessEmpty(claim.events),
})

const saying = ({ stance, hedges, likelihood, passages }: Assertion, { own }: WrittenPassages) => ({
  stance: unless(stance, 'asserts'),
  hedges: unlessEmpty(hedges),
  likelihood,
  at: passages.length === 0 ? undefined : oneOrMany(passages.map(own)),
})

/**
 * An assertion as the file of its source has it.
 * @param authors the actors that the authors of the source are: the claimants where none are named
 */
export const writeAsserted = (
  { assertion, count }: Said,
  authors: readonly string[],
  passages: WrittenPassages,
): z.input<typeof AssertedForm> => ({
  by: isSame(assertion.claimants, authors) ? undefined : oneOrMany(assertion.claimants),
  via: assertion.via.length === 0 ? undefined : oneOrMany(assertion.via),
  ...saying(assertion, passages),
  count,
})

const writeRelations = (relations: readonly Relation[]): Written['relations'] => {
  const lists: NonNullable<Written['relations']> = {}
  for (const kind of RelationKind.terms) {
    const others = relations.filter((relation) => relation.kind === kind).map(({ to }) => to)
    if (others.length > 0) lists[kind] = others
  }
  return Object.keys(lists).length === 0 ? undefined : lists
}

/** A claim as the file of a source has it: what is said once by the authors stands with the claim itself. */
export const writeClaim = (
  claim: Claim,
  roles: Written['actors'],
  said: readonly Said[],
  relations: readonly Relation[],
  authors: readonly string[],
  passages: WrittenPassages,
): Written => {
  const [first, ...others] = said
  const isPlain =
    first !== undefined &&
    others.length === 0 &&
    first.count === undefined &&
    first.assertion.via.length === 0 &&
    isSame(first.assertion.claimants, authors)
  return {
    ...writeBareClaim(claim, roles),
    ...(isPlain
      ? saying(first.assertion, passages)
      : { asserted: said.map((one) => writeAsserted(one, authors, passages)) }),
    relations: writeRelations(relations),
  }
}
