import type { Event } from '@claimgraph/model'
import { dateOf } from './dates.ts'
import { participantsOf } from './participants.ts'
import { type Random, randomOf } from './random.ts'
import { type Shape, seed } from './shape.ts'
import { counted, objects, regions, slugged, verbs } from './words.ts'

const chanceOf = (index: number): Random => randomOf(seed, 4, index)
const wordsOf = (random: Random): string =>
  `${random.pick(regions)} ${random.pick(verbs)} ${random.pick(objects)}`
const slugOf = (index: number, words: string): string => `${slugged(words)}-${counted(index)}`

/** Such as `gulf-opens-air-base-000042`. */
export const eventSlug = (index: number): string => slugOf(index, wordsOf(chanceOf(index)))

/** Happenings, nine in ten dated, most of which occurred. */
export const eventOf = (shape: Shape, index: number): Event => {
  const random = chanceOf(index)
  const words = wordsOf(random)
  return {
    id: slugOf(index, words),
    title: words,
    type: random.pick(['agree', 'consult', 'cooperate', 'aid', 'reject', 'threaten']),
    status: random.pick(['occurred', 'occurred', 'occurred', 'planned', 'alleged', 'cancelled']),
    ...(random.chance(0.9) && { date: dateOf(random) }),
    ...(random.chance(0.5) && { place: random.pick(regions) }),
    participants: participantsOf(shape, random),
    themes: [],
  }
}
