import type { Actor } from './actor.ts'
import { type Identified, leadersOf } from './identity.ts'

/** What a written name leads to: nobody, one actor, or several and therefore none. */
export type Naming =
  | { readonly is: 'unknown' }
  | { readonly is: 'known'; readonly actor: string }
  | { readonly is: 'ambiguous'; readonly candidates: readonly string[] }

/**
 * The form under which names are compared: compatibility-composed (so no-break and thin spaces are spaces),
 * curly quotes and dashes straight, runs of space one, case folded.
 * @example nameKey('New\u00A0Delhi’s') === "new delhi's"
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201B\u02BC]/g, "'")
    .replace(/[\u201C\u201D\u201F]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/**
 * The actors that each name could mean, by {@link nameKey}, in the order of the actors. Entries that are one actor
 * count as one: a name of an entry that was merged, or that is the same as another, means the actor that
 * {@link leadersOf} says.
 */
export const indexNames = (
  actors: Iterable<Identified & Pick<Actor, 'names'>>,
): ReadonlyMap<string, readonly string[]> => {
  const all = [...actors]
  const leaders = leadersOf(all)
  const index = new Map<string, string[]>()
  for (const { id, names } of all)
    for (const name of names) {
      const key = nameKey(name.text)
      const known = index.get(key) ?? []
      const leader = leaders.get(id) ?? id
      if (!known.includes(leader)) index.set(key, [...known, leader])
    }
  return index
}

/** Which actor a name fits; a name that fits two fits neither. */
export const resolveName = (index: ReadonlyMap<string, readonly string[]>, name: string): Naming => {
  const [actor, ...others] = index.get(nameKey(name)) ?? []
  if (actor === undefined) return { is: 'unknown' }
  return others.length === 0 ? { is: 'known', actor } : { is: 'ambiguous', candidates: [actor, ...others] }
}

/** The name that we print for an actor: the canonical one, else the first. */
export const printedName = (actor: Pick<Actor, 'id' | 'names'>): string =>
  (actor.names.find(({ kind }) => kind === 'canonical') ?? actor.names[0])?.text ?? actor.id
