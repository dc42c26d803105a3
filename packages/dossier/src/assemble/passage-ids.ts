import type { Passage } from '@claimgraph/model'
import type { Selector } from '../anchor/anchor.ts'
import { keyOf } from '../passages/place.ts'

/** The id of a passage that is written in a file. */
export type PassageIds = (source: string, selector: Selector) => string

/**
 * The ids of placed passages.
 * @throws RangeError for a passage that was not placed; a graph is made only when all are
 */
export const passageIds =
  (placed: ReadonlyMap<string, Passage>): PassageIds =>
  (source, selector) => {
    const passage = placed.get(keyOf(source, selector))
    if (passage === undefined) throw new RangeError(`Expected a placed passage of source "${source}".`)
    return passage.id
  }

/** Each passage once, where it was first written. Words that only a later place has are taken over. */
export const distinctPassages = (placed: Iterable<Passage>): readonly Passage[] => {
  const byId = new Map<string, Passage>()
  for (const passage of placed) byId.set(passage.id, { ...passage, ...byId.get(passage.id) })
  return [...byId.values()]
}
