import type { Actor, Participation } from '@claimgraph/model'
import type { Values } from '../shapes/index.ts'

/** The kinds of thing that name actors. */
export type Naming = 'claim' | 'event' | 'assertion' | 'source' | 'actor'

/** Each of a list once, where two are the same when they have the same key. */
const once = <Item>(list: readonly Item[], keyOf: (item: Item) => unknown): Item[] => {
  const seen = new Set<unknown>()
  return list.filter((item) => {
    const key = JSON.stringify(keyOf(item))
    const first = !seen.has(key)
    seen.add(key)
    return first
  })
}

/** Names one actor in the place of another wherever a thing names actors; nothing is named twice for it. */
export const substitute = (
  from: string,
  into: string,
): { readonly [Name in Naming]: (value: Values[Name]) => Values[Name] } => {
  const named = (actor: string): string => (actor === from ? into : actor)
  const actors = (list: readonly string[]): string[] => once(list.map(named), (actor) => actor)
  const participants = (list: readonly Participation[]): Participation[] =>
    once(
      list.map(({ actor, role }) => ({ actor: named(actor), role })),
      ({ actor, role }) => [actor, role],
    )
  return {
    claim: (claim) => ({ ...claim, actors: participants(claim.actors) }),
    event: (event) => ({ ...event, participants: participants(event.participants) }),
    assertion: (assertion) => ({
      ...assertion,
      claimants: actors(assertion.claimants),
      via: actors(assertion.via),
    }),
    source: (source) => ({
      ...source,
      author: source.author.map((one) =>
        one.actor === undefined ? one : { ...one, actor: named(one.actor) },
      ),
    }),
    actor: (actor) => ({ ...actor, relations: relationsOf(actor.id, actor.relations, named) }),
  }
}

/** The relations of an actor under new names; an actor has none to itself, and none twice. */
export const relationsOf = (
  id: string,
  relations: Actor['relations'],
  named: (actor: string) => string,
): Actor['relations'] =>
  once(
    relations
      .map((relation) => ({ ...relation, actor: named(relation.actor) }))
      .filter(({ actor }) => actor !== id),
    ({ kind, actor, validity }) => [kind, actor, validity],
  )
