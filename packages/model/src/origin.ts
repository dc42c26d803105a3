import type { Source } from './source.ts'

/** What the origin of a source can be told from. */
export type Derived = Pick<Source, 'id' | 'derivedFrom'>

/**
 * The origin of each source: the end of its chain of `derivedFrom`. A source that copies nobody is its own
 * origin; one whose chain ends in an unseen work, leaves the dossier or runs in a circle has none (`null`).
 */
export const originsOf = (sources: Iterable<Derived>): ReadonlyMap<string, string | null> => {
  const byId = new Map([...sources].map((source) => [source.id, source]))
  const originOf = (start: Derived): string | null => {
    const seen = new Set<string>()
    let current: Derived | undefined = start
    while (current && !seen.has(current.id)) {
      seen.add(current.id)
      if (!current.derivedFrom) return current.id
      if (current.derivedFrom.source === undefined) return null
      current = byId.get(current.derivedFrom.source)
    }
    return null
  }
  return new Map([...byId.values()].map((source) => [source.id, originOf(source)]))
}
