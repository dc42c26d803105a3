import { type Corroboration, corroborate } from '@claimgraph/model'
import type { CountedAssertion } from '@claimgraph/store'

/** Counts the corroboration of a claim from its assertions: their sources' origins and standing, and whether they were passed on. */
export const corroborationOf = (assertions: readonly CountedAssertion[]): Corroboration =>
  corroborate(
    assertions.map(({ source, stance, via }) => ({ source, stance, via: via === null ? [] : [via] })),
    new Map(assertions.map(({ source, origin }) => [source, origin])),
    new Set(assertions.flatMap(({ source, withdrawn }) => (withdrawn === 1 ? [source] : []))),
  )
