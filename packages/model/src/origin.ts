import type { Source } from './source.ts'

/** What the origin of a source can be told from. */
export type Derived = Pick<Source, 'id' | 'derivedFrom'>

/** The source and what it copies, step by step, as far as that is in the dossier; a circle is gone round once. */
function* chainOf<Link extends Derived>(start: Link, byId: ReadonlyMap<string, Link>): Generator<Link> {
  const seen = new Set<string>()
  let current: Link | undefined = start
  while (current && !seen.has(current.id)) {
    seen.add(current.id)
    yield current
    current = byId.get(current.derivedFrom?.source ?? '')
  }
}

/**
 * The origin of each source: the end of its chain of `derivedFrom`. A source that copies nobody is its own
 * origin; one whose chain ends in an unseen work, leaves the dossier or runs in a circle has none (`null`).
 */
export const originsOf = (sources: Iterable<Derived>): ReadonlyMap<string, string | null> => {
  const byId = new Map([...sources].map((source) => [source.id, source]))
  const originOf = (start: Derived): string | null => {
    const last = [...chainOf(start, byId)].at(-1)
    return last === undefined || last.derivedFrom ? null : last.id
  }
  return new Map([...byId.values()].map((source) => [source.id, originOf(source)]))
}

/**
 * The sources that were retracted, and those that copy one of them over however many steps: a copy says no more than
 * what it copies, and outlives its withdrawal only by neglect.
 */
export const withdrawnSources = (
  sources: Iterable<Derived & Pick<Source, 'status'>>,
): ReadonlySet<string> => {
  const byId = new Map([...sources].map((source) => [source.id, source]))
  const isWithdrawn = (start: Derived & Pick<Source, 'status'>): boolean =>
    [...chainOf(start, byId)].some(({ status }) => status === 'retracted')
  return new Set([...byId.values()].filter(isWithdrawn).map(({ id }) => id))
}
