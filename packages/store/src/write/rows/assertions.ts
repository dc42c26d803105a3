import type { Graph } from '@claimgraph/model'
import { members, ranked } from './members.ts'

/** The rows of assertions, with who says them and where. */
export const assertionRows = ({ assertions }: Graph) => ({
  assertions: ranked(assertions).map(([assertion, rank]) => ({
    id: assertion.id,
    rank,
    claim: assertion.claim,
    source: assertion.source,
    stance: assertion.stance,
    hedges: JSON.stringify(assertion.hedges),
    likelihood: assertion.likelihood ?? null,
  })),
  assertionVoices: [
    ...members(
      assertions,
      ({ claimants }) => claimants,
      ({ id }, actor, rank) => ({ assertion: id, part: 'claimant' as const, actor, rank }),
    ),
    ...members(
      assertions,
      ({ via }) => via,
      ({ id }, actor, rank) => ({ assertion: id, part: 'via' as const, actor, rank }),
    ),
  ],
  assertionPassages: members(
    assertions,
    ({ passages }) => passages,
    ({ id }, passage, rank) => ({ assertion: id, passage, rank }),
  ),
})
