import type { Assertion } from '@claimgraph/model'
import type { Tables } from '../tables.ts'
import { members, present, type Shape } from './shape.ts'

const voices = (
  assertion: string,
  part: Tables['assertionVoices']['part'],
  actors: readonly string[],
): readonly Tables['assertionVoices'][] =>
  members(actors, (actor, rank) => ({ assertion, part, actor, rank }))

const speaking = (
  rows: readonly Tables['assertionVoices'][],
  part: Tables['assertionVoices']['part'],
): string[] => rows.filter((row) => row.part === part).map(({ actor }) => actor)

export const assertion: Shape<Assertion, 'assertions'> = {
  table: 'assertions',
  parts: { assertionVoices: 'assertion', assertionPassages: 'assertion' },
  rows: (assertion, { rank, version }) => ({
    assertions: [
      {
        id: assertion.id,
        rank,
        version,
        claim: assertion.claim,
        source: assertion.source,
        stance: assertion.stance,
        hedges: JSON.stringify(assertion.hedges),
        likelihood: assertion.likelihood ?? null,
      },
    ],
    assertionVoices: [
      ...voices(assertion.id, 'claimant', assertion.claimants),
      ...voices(assertion.id, 'via', assertion.via),
    ],
    assertionPassages: members(assertion.passages, (passage, rank) => ({
      assertion: assertion.id,
      passage,
      rank,
    })),
  }),
  value: ({ id, claim, source, stance, hedges, likelihood }, parts) => ({
    id,
    claim,
    source,
    claimants: speaking(parts('assertionVoices'), 'claimant'),
    via: speaking(parts('assertionVoices'), 'via'),
    stance,
    hedges: JSON.parse(hedges),
    ...present({ likelihood }),
    passages: parts('assertionPassages').map(({ passage }) => passage),
  }),
}
