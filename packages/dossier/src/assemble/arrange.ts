import type { Graph } from '@claimgraph/model'
import { type Draft, draftsOf } from '../draft.ts'
import { forms } from '../forms/forms.ts'
import type { OrderedList, OrderForm } from '../forms/order.ts'
import { nodeAt, textOf, toData } from '../parse/node.ts'

/** One entry of order.yaml: what is moved, and what it comes right after; nothing, where it comes first. */
export type Place = OrderForm[OrderedList][number]

/** What comes after what; what comes first comes after nothing. */
type Chain = Map<string | undefined, string | undefined>

const chainOf = (ids: Iterable<string>): Chain => {
  const next: Chain = new Map()
  let last: string | undefined
  for (const id of ids) {
    next.set(last, id)
    last = id
  }
  return next
}

/**
 * Takes each thing that is named out of its list and puts it right after the one that its place names.
 * @returns undefined where a place names what the list does not hold, or what has no place of its own yet
 */
export const arranged = <Thing extends { readonly id: string }>(
  things: readonly Thing[],
  places: readonly Place[],
): readonly Thing[] | undefined => {
  if (places.length === 0) return things
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  const moved = new Set(places.map(({ id }) => id))
  const next = chainOf([...byId.keys()].filter((id) => !moved.has(id)))
  for (const { id, after } of places) {
    next.set(id, next.get(after))
    next.set(after, id)
  }
  const result: Thing[] = []
  for (let id = next.get(undefined); id !== undefined && result.length < things.length; id = next.get(id)) {
    const thing = byId.get(id)
    if (thing === undefined) return undefined
    result.push(thing)
  }
  return new Set(result).size === things.length ? result : undefined
}

/**
 * The lists that order.yaml puts in another order, put so. The sources are in order already: their files were. Places
 * that cannot be taken leave a list as it was; `checkOrder` has said so.
 */
export const arrange = (graph: Graph, order: OrderForm): Graph => ({
  ...graph,
  judgements: arranged(graph.judgements, order.judgements) ?? graph.judgements,
  claims: arranged(graph.claims, order.claims) ?? graph.claims,
  passages: arranged(graph.passages, order.passages) ?? graph.passages,
  assertions: arranged(graph.assertions, order.assertions) ?? graph.assertions,
  relations: arranged(graph.relations, order.relations) ?? graph.relations,
  assessments: arranged(graph.assessments, order.assessments) ?? graph.assessments,
})

/**
 * The files in the order in which they are read: by path, but those of the sources as order.yaml has them. Places that
 * cannot be taken leave all where it was; they are reported when everything else is right.
 */
export const inOrder = (drafts: readonly Draft[]): readonly Draft[] => {
  const [order] = draftsOf(drafts, 'order')
  const places = (order && forms.order.safeParse(toData(order.root)).data?.sources) ?? []
  if (places.length === 0) return drafts
  const sources = draftsOf(drafts, 'source').map((draft) => ({
    id: textOf(nodeAt(draft.root, 'id')) ?? '',
    draft,
  }))
  const rest = drafts.filter(({ form }) => form !== 'source')
  return [...rest, ...(arranged(sources, places) ?? sources).map(({ draft }) => draft)]
}
