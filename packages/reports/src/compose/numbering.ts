import { Modality, termNamed } from '@claimgraph/model'
import type { ClaimReference } from '../briefing.ts'
import type { ClaimAnswer, SourceAnswer } from './answers.ts'

const rankOf = ({ modality }: ClaimAnswer): number => Modality.terms.indexOf(termNamed(Modality, modality))

/** Claims in the order of print: by modality, then as they came. */
export const inOrder = (claims: readonly ClaimAnswer[]): readonly ClaimAnswer[] =>
  claims.toSorted((a, b) => rankOf(a) - rankOf(b))

/** Sources in the order in which the claims first use them. */
export const inOrderOfUse = (
  sources: readonly SourceAnswer[],
  claims: readonly ClaimAnswer[],
): readonly SourceAnswer[] => {
  const used = claims.flatMap(({ assertions }) => assertions.map(({ source }) => source.slug))
  const place = new Map([...new Set(used)].map((slug, index) => [slug, index]))
  const placeOf = ({ slug }: SourceAnswer): number => place.get(slug) ?? place.size
  return sources.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** Numbers from 1 by slug, in the order given. */
export const numbered = (things: readonly { readonly slug: string }[]): ReadonlyMap<string, number> =>
  new Map(things.map(({ slug }, index) => [slug, index + 1]))

/** Refers to a claim by its number where it has one here, else by its slug. */
export const refer = (numbers: ReadonlyMap<string, number>, slug: string): ClaimReference => ({
  slug,
  number: numbers.get(slug) ?? null,
})
