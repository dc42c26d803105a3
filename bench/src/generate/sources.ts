import type { Source } from '@claimgraph/model'
import { actorSlug } from './actors.ts'
import { dateOf } from './dates.ts'
import { type Random, randomOf } from './random.ts'
import { type Shape, seed } from './shape.ts'
import { counted, families, givens, objects, outlets, regions, slugged, subjects } from './words.ts'

interface Label {
  readonly outlet: string
  readonly subject: string
}

const chanceOf = (index: number): Random => randomOf(seed, 2, index)
const labelOf = (random: Random): Label => ({
  outlet: `${random.pick(regions)} ${random.pick(outlets)}`,
  subject: random.pick(subjects),
})
const slugOf = (index: number, { outlet, subject }: Label): string =>
  `${slugged(outlet)}-${slugged(subject)}-${counted(index)}`

/** Such as `gulf-courier-grain-exports-000017`. */
export const sourceSlug = (index: number): string => slugOf(index, labelOf(chanceOf(index)))

/** The actor who wrote a source, as an index. */
export const authorOf = (shape: Shape, index: number): number => shape.actor(randomOf(seed, 3, index))

/** Copies of an earlier source (one in seven) or of one unseen (one in thirty). */
const derivation = (random: Random, index: number): Pick<Source, 'derivedFrom'> => {
  if (index > 0 && random.chance(0.15)) return { derivedFrom: { source: sourceSlug(random.below(index)) } }
  return random.chance(0.03) ? { derivedFrom: { unseen: 'A report of a news agency' } } : {}
}

/** Articles, most of them dated and graded. */
export const sourceOf = (shape: Shape, index: number): Source => {
  const random = chanceOf(index)
  const label = labelOf(random)
  return {
    id: slugOf(index, label),
    type: 'article-newspaper',
    genre: random.pick(['news', 'opinion', 'analysis']),
    title: `${label.subject} and the ${random.pick(objects)}: a view from ${random.pick(regions)}`,
    author: [
      { family: random.pick(families), given: random.pick(givens), actor: actorSlug(authorOf(shape, index)) },
    ],
    containerTitle: label.outlet,
    ...(random.chance(0.9) && { issued: dateOf(random) }),
    url: `https://news.example/${index + 1}`,
    language: 'en',
    reliability: random.pick(['A', 'B', 'C', 'D', 'E', 'F']),
    ...derivation(random, index),
    status: 'active',
    text: { kept: false },
    versions: [],
  }
}
