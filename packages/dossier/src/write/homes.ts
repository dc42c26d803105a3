import type { Graph } from '@claimgraph/model'

/**
 * The source in whose file each claim is written: the first one that asserts it, or a later one that does, where this
 * keeps the claims in the order that they have in the graph. Claims that no source asserts have none.
 */
export const homesOf = ({
  sources,
  claims,
  assertions,
}: Pick<Graph, 'sources' | 'claims' | 'assertions'>): ReadonlyMap<string, string> => {
  const place = new Map(sources.map(({ id }, index) => [id, index]))
  const saying = new Map<string, Set<number>>()
  for (const { claim, source } of assertions) {
    const at = place.get(source)
    if (at !== undefined) saying.set(claim, (saying.get(claim) ?? new Set()).add(at))
  }
  const homes = new Map<string, string>()
  let reached = 0
  for (const { id } of claims) {
    const candidates = [...(saying.get(id) ?? [])].sort((a, b) => a - b)
    const at = candidates.find((candidate) => candidate >= reached) ?? candidates[0]
    const home = at === undefined ? undefined : sources[at]
    if (at === undefined || home === undefined) continue
    homes.set(id, home.id)
    reached = Math.max(reached, at)
  }
  return homes
}
