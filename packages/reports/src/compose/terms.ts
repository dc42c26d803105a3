import { termNamed, type Vocabulary } from '@claimgraph/model'

/** The term that an enum value of the graph names, or null. */
export const optionalTerm = <Term extends string>(
  vocabulary: Vocabulary<Term>,
  name: string | null,
): Term | null => (name === null ? null : termNamed(vocabulary, name))
