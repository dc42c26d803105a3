import type { Briefing, BriefingActor } from '../../briefing.ts'
import { network as words } from '../../wording.ts'
import type { Drawing } from '../figure/figure.ts'
import { shortened } from '../figure/shortened.ts'
import { type Bond, bondsOf, drawnActors } from './bonds.ts'
import { drawRing } from './draw.ts'

/** So few make no network. */
const fewestActors = 3

/** So many pairs are told one by one to who does not see them. */
const mostTold = 20

const wordPair = (actors: readonly BriefingActor[], { one, other }: Bond): string =>
  words.pair(shortened(actors[one]?.name ?? ''), shortened(actors[other]?.name ?? ''))

const altOf = (actors: readonly BriefingActor[], bonds: readonly Bond[]): string =>
  words.alt(
    actors.map(({ name, claims }) => words.label(shortened(name), claims.length)),
    bonds.slice(0, mostTold).map((bond) => words.altPair(wordPair(actors, bond), bond.claims)),
    Math.max(0, bonds.length - mostTold),
  )

/** The actors of most claims, and who of them is spoken of together; nothing where they are too few, or all alone. */
export const network = ({ actors }: Briefing): Drawing | undefined => {
  const drawn = drawnActors(actors)
  const bonds = bondsOf(drawn)
  const [strongest] = bonds
  if (drawn.length < fewestActors || strongest === undefined) return undefined
  const leftOut = actors.length - drawn.length
  return {
    ...drawRing(drawn, bonds),
    alt: altOf(drawn, bonds),
    caption: [
      words.caption(wordPair(drawn, strongest), strongest.claims),
      ...(leftOut === 0 ? [] : [words.leftOut(leftOut)]),
    ].join(' '),
  }
}
