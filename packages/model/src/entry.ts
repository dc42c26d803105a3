import type { Graph } from './graph.ts'

/** The kind of entry that each list of a graph holds, in an order in which the more basic come first. */
const listOf = {
  theme: 'themes',
  actor: 'actors',
  source: 'sources',
  passage: 'passages',
  event: 'events',
  claim: 'claims',
  assertion: 'assertions',
  relation: 'relations',
  judgement: 'judgements',
  assessment: 'assessments',
  prediction: 'predictions',
  activity: 'activities',
} as const satisfies Record<string, keyof Graph>

type Lists = typeof listOf

/** What each kind of entry is. */
type Values = { readonly dossier: Graph['dossier'] } & {
  readonly [Kind in keyof Lists]: Graph[Lists[Kind]][number]
}

/** One thing of a graph with its kind: the form in which a graph too large for memory flows. */
export type Entry = {
  readonly [Kind in keyof Values]: { readonly kind: Kind; readonly value: Values[Kind] }
}[keyof Values]

/** A graph one entry at a time: the dossier first, then each kind in an order in which the more basic come first. */
export function* entriesOf(graph: Graph): Generator<Entry> {
  yield { kind: 'dossier', value: graph.dossier }
  for (const [kind, list] of Object.entries(listOf))
    for (const value of graph[list]) yield { kind, value } as Entry
}

/**
 * The graph that entries make, each list in the order in which its entries come. The inverse of {@link entriesOf}, for
 * graphs that fit memory.
 * @throws RangeError where there is not exactly one dossier among the entries
 */
export const graphOf = (entries: Iterable<Entry>): Graph => {
  const values = new Map<Entry['kind'], unknown[]>()
  for (const { kind, value } of entries) {
    const list = values.get(kind)
    if (list === undefined) values.set(kind, [value])
    else list.push(value)
  }
  const dossiers = values.get('dossier') ?? []
  if (dossiers.length !== 1)
    throw new RangeError(`Expected one dossier among the entries of a graph, got ${dossiers.length}.`)
  const lists = Object.entries(listOf).map(([kind, list]) => [list, values.get(kind as keyof Lists) ?? []])
  // Each value went into the list of its own kind.
  return { dossier: dossiers[0], ...Object.fromEntries(lists) } as Graph
}
