import type { Assertion } from '@claimgraph/model'
import { actorSlug } from './actors.ts'
import { claimSlug } from './claims.ts'
import { type Random, randomOf } from './random.ts'
import { type Shape, seed } from './shape.ts'
import { authorOf, sourceSlug } from './sources.ts'

/** The source that was being read when the claim was noted, then others, half of them from about the same time. */
const sourcesOf = (shape: Shape, random: Random, index: number): readonly number[] => {
  const read = Math.floor((index / shape.claims) * shape.sources)
  const others = Array.from({ length: random.pick([0, 0, 0, 1, 1, 2]) }, () =>
    random.chance(0.5) ? Math.min(shape.sources - 1, read + random.below(50)) : random.below(shape.sources),
  )
  return [...new Set([read, ...others])]
}

/** One to three assertions of a claim, each by another source: four in five by its author, one in ten passed on. */
export function* assertionsOf(shape: Shape, index: number): Generator<Assertion> {
  const random = randomOf(seed, 7, index)
  const claim = claimSlug(index)
  for (const source of sourcesOf(shape, random, index)) {
    const author = authorOf(shape, source)
    const claimant = random.chance(0.8) ? author : shape.actor(random)
    yield {
      id: `${claim}:${sourceSlug(source)}:1`,
      claim,
      source: sourceSlug(source),
      claimants: [actorSlug(claimant)],
      via: claimant !== author && random.chance(0.5) ? [actorSlug(author)] : [],
      stance: random.pick(['asserts', 'asserts', 'asserts', 'reports', 'doubts', 'denies']),
      hedges: random.chance(0.2) ? ['may'] : [],
      passages: [],
    }
  }
}
