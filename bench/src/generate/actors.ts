import type { Actor } from '@claimgraph/model'
import { type Random, randomOf } from './random.ts'
import { type Shape, seed } from './shape.ts'
import { bodies, counted, families, givens, outlets, regions, slugged } from './words.ts'

interface Label {
  readonly kind: Actor['kind']
  readonly name: string
}

const labelOf = (random: Random, index: number): Label => {
  const region = random.pick(regions)
  if (index < 200) return { kind: 'state', name: `Republic of ${region}` }
  if (random.chance(0.5)) return { kind: 'person', name: `${random.pick(givens)} ${random.pick(families)}` }
  if (random.chance(0.3)) return { kind: 'media-outlet', name: `${region} ${random.pick(outlets)}` }
  return {
    kind: random.pick(['government-body', 'organisation', 'company']),
    name: `${region} ${random.pick(bodies)}`,
  }
}

const chanceOf = (index: number): Random => randomOf(seed, 1, index)
const named = (index: number, name: string): string => `${name} ${index + 1}`
const slugOf = (index: number, name: string): string => `${slugged(name)}-${counted(index)}`

/** Such as `republic-of-caucasus-000001`. */
export const actorSlug = (index: number): string => slugOf(index, labelOf(chanceOf(index), index).name)

/** Such as `Republic of Caucasus 1`. */
export const actorName = (index: number): string => named(index, labelOf(chanceOf(index), index).name)

/** States first, then persons, media and bodies, each with a name or two, some a part of a more prominent one. */
export const actorOf = (shape: Shape, index: number): Actor => {
  const random = chanceOf(index)
  const { kind, name } = labelOf(random, index)
  const alias = random.chance(0.3) ? [{ text: `${name} no. ${index + 1}`, kind: 'alias' as const }] : []
  const other = shape.actor(random)
  return {
    id: slugOf(index, name),
    kind,
    names: [{ text: named(index, name), kind: 'canonical' }, ...alias],
    identifiers: {},
    relations:
      other < index && random.chance(0.2) ? [{ kind: 'affiliated-with', actor: actorSlug(other) }] : [],
  }
}
