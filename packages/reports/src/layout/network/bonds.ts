import type { BriefingActor } from '../../briefing.ts'
import { networkPt } from '../style.ts'

/** Two actors by their places in the list, and the number of claims that both are a part of. */
export interface Bond {
  readonly one: number
  readonly other: number
  readonly claims: number
}

/** The actors that are drawn, those of most claims; whoever is in no claim cannot be. */
export const drawnActors = (actors: readonly BriefingActor[]): readonly BriefingActor[] =>
  actors
    .filter(({ claims }) => claims.length > 0)
    .toSorted((a, b) => b.claims.length - a.claims.length)
    .slice(0, networkPt.mostActors)

const shared = (one: BriefingActor, other: BriefingActor): number => {
  const claims = new Set(one.claims)
  return new Set(other.claims.filter((number) => claims.has(number))).size
}

/** Who is together in claims with whom, those of most claims first. */
export const bondsOf = (actors: readonly BriefingActor[]): readonly Bond[] =>
  actors
    .flatMap((one, index) =>
      actors
        .slice(index + 1)
        .map((other, next) => ({ one: index, other: index + 1 + next, claims: shared(one, other) })),
    )
    .filter(({ claims }) => claims > 0)
    .toSorted((a, b) => b.claims - a.claims)
