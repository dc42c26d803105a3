import type { BriefingClaim, BriefingRelation, ClaimReference } from '../briefing.ts'
import { claimsInText } from './links.ts'
import type { Look } from './look.ts'
import type { TextNode } from './node.ts'

interface Group {
  readonly words: string
  readonly drawnBy: string
  readonly claims: readonly ClaimReference[]
}

const groupOf = (
  { kind, direction, drawnBy, claim }: BriefingRelation,
  { words: { terms } }: Look,
): Group => ({
  words: terms.relations[direction][kind],
  drawnBy: terms.relations.drawnBy[drawnBy],
  claims: [claim],
})

/** Relations of the same kind, direction and drawer make one note. */
const gather = (groups: readonly Group[], next: Group): readonly Group[] => {
  const isSame = (group: Group): boolean => group.words === next.words && group.drawnBy === next.drawnBy
  return groups.some(isSame)
    ? groups.map((group) => (isSame(group) ? { ...group, claims: [...group.claims, ...next.claims] } : group))
    : [...groups, next]
}

/** How a claim stands to others, by their numbers: `Supports claims 2, 4 (as the source argues).` */
export const relationNotes = ({ relations }: BriefingClaim, look: Look): TextNode[] =>
  relations
    .map((relation) => groupOf(relation, look))
    .reduce(gather, [])
    .map(({ words, drawnBy, claims }) => ({
      text: [`${words} `, ...claimsInText(claims, look), ` (${drawnBy}).`],
      style: 'quiet',
    }))
