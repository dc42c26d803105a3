import type { Vocabulary } from '@claimgraph/model'
import { z } from 'zod'

/** A map with one optional key for each term of a vocabulary, so that an editor can offer the terms and their meanings. */
export const byTerm = <Term extends string, Value extends z.ZodType>(
  { terms, meanings }: Vocabulary<Term>,
  value: Value,
) => {
  const shape = Object.fromEntries(terms.map((term) => [term, value.optional().describe(meanings[term])]))
  return z.strictObject(shape as Record<Term, z.ZodOptional<Value>>)
}

/** The values of such a map one by one, each with its term, in the order of the vocabulary. */
export const flatten = <Term extends string, Value>(
  { terms }: Vocabulary<Term>,
  lists: Partial<Readonly<Record<Term, readonly Value[] | undefined>>>,
): readonly { readonly term: Term; readonly value: Value }[] =>
  terms.flatMap((term) => (lists[term] ?? []).map((value) => ({ term, value })))

/**
 * Values by their term, or where their order is another than that of the vocabulary, the plain list of them.
 * @param shorthand what stands under each term
 * @param whole one value of the plain list, its term included
 * @param join puts a term and what stood under it together
 */
export const byTermOrListed = <Term extends string, Short extends z.ZodType, Whole extends z.ZodType>(
  vocabulary: Vocabulary<Term>,
  shorthand: Short,
  whole: Whole,
  join: (term: Term, value: z.output<Short>) => z.output<Whole>,
) =>
  z
    .union([
      byTerm(vocabulary, z.array(shorthand)).transform((lists) =>
        flatten(vocabulary, lists as Partial<Record<Term, z.output<Short>[]>>).map(({ term, value }) =>
          join(term, value),
        ),
      ),
      z.array(whole),
    ])
    .optional()
    .transform((values) => values ?? [])
