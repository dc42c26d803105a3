import { z } from 'zod'

/** A closed list of terms, each with its meaning: the file's words, the API's enum values and their descriptions. */
export interface Vocabulary<Term extends string> {
  readonly terms: readonly Term[]
  readonly meanings: Readonly<Record<Term, string>>
  readonly schema: z.ZodEnum<{ [T in Term]: T }>
}

/** Declares a vocabulary from an object of term to meaning, in the order in which the terms should be listed. */
export const vocabulary = <const Term extends string>(
  meanings: Readonly<Record<Term, string>>,
): Vocabulary<Term> => {
  const terms = Object.keys(meanings) as Term[]
  return { terms, meanings, schema: z.enum(terms) }
}

/** A term as GraphQL writes it: `almost-certain` is `ALMOST_CERTAIN`; a digit needs a letter before it: `C1`. */
export const enumName = (term: string): string =>
  /^\d/.test(term) ? `C${term}` : term.toUpperCase().replaceAll('-', '_')

/**
 * The term that GraphQL writes so.
 * @throws RangeError where the vocabulary has no such term
 */
export const termNamed = <Term extends string>({ terms }: Vocabulary<Term>, name: string): Term => {
  const term = terms.find((candidate) => enumName(candidate) === name)
  if (term === undefined)
    throw new RangeError(`Expected one of ${terms.map(enumName).join(', ')}, got "${name}".`)
  return term
}

/** The terms of a vocabulary. */
export type Term<Words> = Words extends Vocabulary<infer Word> ? Word : never
