import type { Claim } from '@claimgraph/model'
import { actorName } from './actors.ts'
import { eventSlug } from './events.ts'
import { participantsOf } from './participants.ts'
import { type Random, randomOf } from './random.ts'
import { type Shape, seed } from './shape.ts'
import { themeSlug } from './themes.ts'
import { counted, objects, regions, slugged, verbs } from './words.ts'

interface Label {
  readonly verb: string
  readonly object: string
}

const chanceOf = (index: number): Random => randomOf(seed, 5, index)
const labelOf = (random: Random): Label => ({ verb: random.pick(verbs), object: random.pick(objects) })
const slugOf = (index: number, { verb, object }: Label): string =>
  `${slugged(verb)}-${slugged(object)}-${counted(index)}`

/** Such as `approves-pipeline-000001`. */
export const claimSlug = (index: number): string => slugOf(index, labelOf(chanceOf(index)))

/** Half are facts, a quarter interpretations. */
export const modalityOf = (index: number): Claim['modality'] =>
  randomOf(seed, 6, index).pick([
    'fact',
    'fact',
    'fact',
    'fact',
    'interpretation',
    'interpretation',
    'prediction',
    'recommendation',
  ])

const themesOf = (shape: Shape, random: Random): string[] => {
  const themes = new Set([shape.theme(random)])
  if (random.chance(0.2)) themes.add(shape.theme(random))
  return Array.from(themes, themeSlug)
}

/** Up to two: the ones that are told of about where the claim stands. */
const eventsOf = (shape: Shape, random: Random, index: number): string[] => {
  const near = Math.floor((index / shape.claims) * shape.events)
  const events = Array.from({ length: random.pick([0, 1, 1, 2]) }, () =>
    Math.min(shape.events - 1, near + random.below(20)),
  )
  return Array.from(new Set(events), eventSlug)
}

/** A sentence on a theme or two, about actors in roles and the events of its time. */
export const claimOf = (shape: Shape, index: number): Claim => {
  const random = chanceOf(index)
  const label = labelOf(random)
  const name = actorName(shape.actor(random))
  const year = 1995 + random.below(30)
  return {
    id: slugOf(index, label),
    text: `${name} ${label.verb} the ${label.object} in ${random.pick(regions)}, as agreed in ${year} (item ${index + 1}).`,
    modality: modalityOf(index),
    polarity: random.chance(0.9) ? 'affirmative' : 'negative',
    themes: themesOf(shape, random),
    actors: participantsOf(shape, random),
    events: eventsOf(shape, random, index),
  }
}
