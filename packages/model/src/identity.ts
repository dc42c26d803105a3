import type { Actor } from './actor.ts'

/** What it can be told from whether two entries are one actor. */
export type Identified = Pick<Actor, 'id'> & Partial<Pick<Actor, 'mergedInto' | 'relations'>>

/** Follows single links to where they end; a chain that runs in a circle or leaves the entries leads nowhere. */
const endOf = (start: string, next: ReadonlyMap<string, string | undefined>): string => {
  const seen = new Set<string>()
  let current = start
  for (let to = next.get(current); to !== undefined; to = next.get(current)) {
    if (seen.has(to) || !next.has(to)) return start
    seen.add(to)
    current = to
  }
  return current
}

/** Which entries say `same-as` of themselves, and who is the same as whom, either way; both between kept entries. */
interface Sameness {
  readonly sayers: ReadonlySet<string>
  readonly others: ReadonlyMap<string, ReadonlySet<string>>
}

const samenessOf = (actors: readonly Identified[], kept: ReadonlyMap<string, string>): Sameness => {
  const sayers = new Set<string>()
  const others = new Map<string, Set<string>>()
  const join = (one: string, other: string): void => {
    others.set(one, (others.get(one) ?? new Set()).add(other))
  }
  const statements = actors.flatMap(({ id, relations = [] }) =>
    relations.filter(({ kind }) => kind === 'same-as').map(({ actor }) => [id, actor] as const),
  )
  for (const [id, actor] of statements) {
    const [from, to] = [kept.get(id), kept.get(actor)]
    if (from === undefined || to === undefined || from === to) continue
    sayers.add(from)
    join(from, to)
    join(to, from)
  }
  return { sayers, others }
}

/** The groups of kept entries that are one actor, each in the order of the actors. */
const groupsOf = (
  ids: readonly string[],
  others: Sameness['others'],
): readonly (readonly [string, ...string[]])[] => {
  const place = new Map(ids.map((id, index) => [id, index]))
  const seen = new Set<string>()
  return ids.flatMap((id) => {
    if (seen.has(id)) return []
    const group = new Set([id])
    for (const member of group) for (const other of others.get(member) ?? []) group.add(other)
    for (const member of group) seen.add(member)
    const rest = [...group].slice(1).sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
    return [[id, ...rest] as const]
  })
}

/**
 * The actor that each entry leads to, by id; an entry that stands for itself leads to itself.
 *
 * 1. An entry that was merged leads to where its chain of `mergedInto` ends. A chain that runs in a circle or leaves
 *    the dossier is not followed.
 * 2. Actors joined by `same-as`, in either direction and over however many steps, lead to one of them: the first, in
 *    the order of the dossier, that does not say `same-as` of itself, as it is the one that others say they are; where
 *    all say it, the first. The validity of the statement plays no part.
 *
 * `different-from` changes nothing: it warns a reader.
 */
export const leadersOf = (actors: Iterable<Identified>): ReadonlyMap<string, string> => {
  const all = [...actors]
  const merged = new Map(all.map(({ id, mergedInto }) => [id, mergedInto]))
  const kept = new Map(all.map(({ id }) => [id, endOf(id, merged)]))
  const { sayers, others } = samenessOf(all, kept)
  const standing = all.map(({ id }) => id).filter((id) => kept.get(id) === id)
  const leaders = new Map(
    groupsOf(standing, others).flatMap((group) => {
      const leader = group.find((member) => !sayers.has(member)) ?? group[0]
      return group.map((member) => [member, leader] as const)
    }),
  )
  return new Map(all.map(({ id }) => [id, leaders.get(kept.get(id) ?? id) ?? id]))
}
