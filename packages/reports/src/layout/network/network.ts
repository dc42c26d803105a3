import type { Briefing, BriefingActor } from '../../briefing.ts'
import type { Drawing } from '../figure/figure.ts'
import { shortened } from '../figure/shortened.ts'
import type { Look } from '../look.ts'
import { type Bond, bondsOf, drawnActors } from './bonds.ts'
import { drawRing } from './draw.ts'

/** So few make no network. */
const fewestActors = 3

/** So many pairs are told one by one to who does not see them. */
const mostTold = 20

const wordPair = (actors: readonly BriefingActor[], { one, other }: Bond, look: Look): string =>
  look.words.network.pair(
    shortened(actors[one]?.name ?? '', look),
    shortened(actors[other]?.name ?? '', look),
  )

const altOf = (actors: readonly BriefingActor[], bonds: readonly Bond[], look: Look): string => {
  const words = look.words.network
  return words.alt(
    actors.map(({ name, claims }) => words.label(shortened(name, look), claims.length)),
    bonds.slice(0, mostTold).map((bond) => words.altPair(wordPair(actors, bond, look), bond.claims)),
    Math.max(0, bonds.length - mostTold),
  )
}

/** The actors of most claims, and who of them is spoken of together; nothing where they are too few, or all alone. */
export const network = ({ actors }: Briefing, look: Look): Drawing | undefined => {
  const words = look.words.network
  const drawn = drawnActors(actors)
  const bonds = bondsOf(drawn)
  const [strongest] = bonds
  if (drawn.length < fewestActors || strongest === undefined) return undefined
  const leftOut = actors.length - drawn.length
  return {
    ...drawRing(drawn, bonds, look),
    alt: altOf(drawn, bonds, look),
    caption: [
      words.caption(wordPair(drawn, strongest, look), strongest.claims),
      ...(leftOut === 0 ? [] : [words.leftOut(leftOut)]),
    ].join(' '),
  }
}
