import type { Participation } from '@claimgraph/model'
import { actorSlug } from './actors.ts'
import type { Random } from './random.ts'
import type { Shape } from './shape.ts'

/** One to three different actors, each in a role. */
export const participantsOf = (shape: Shape, random: Random): Participation[] => {
  const actors = new Set(Array.from({ length: 1 + random.below(3) }, () => shape.actor(random)))
  return Array.from(actors, (actor) => ({
    actor: actorSlug(actor),
    role: random.pick(['source', 'target', 'participant', 'affected', 'host']),
  }))
}
