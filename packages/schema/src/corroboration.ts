import { type Corroboration, corroborate } from '@claimgraph/model'
import type { GraphContext } from './context.ts'

/** Counts the corroboration of a claim from its assertions, their sources' origins and the chains that passed them on. */
export const corroborationOf = async (
  { store, load }: GraphContext,
  claim: string,
): Promise<Corroboration> => {
  const assertions = (await load(store.assertions.ofClaims, claim)) ?? []
  const originOf = new Map(assertions.map(({ source, origin }) => [source, origin]))
  const counted = assertions.map(async ({ id, source, stance }) => {
    const voices = (await load(store.assertions.voices, id)) ?? []
    return { source, stance, via: voices.filter(({ part }) => part === 'via').map(({ actor }) => actor) }
  })
  return corroborate(await Promise.all(counted), originOf)
}
