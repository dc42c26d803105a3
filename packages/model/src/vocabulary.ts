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
