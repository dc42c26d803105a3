/**
 * The ids that stand on a circle of single links, each circle once, in the order of the links.
 * @param next the id that each id points to; an id without a link ends its chain
 */
export const findCycles = (next: ReadonlyMap<string, string>): readonly (readonly string[])[] => {
  const done = new Set<string>()
  const cycles: string[][] = []
  for (const start of next.keys()) {
    const path: string[] = []
    let current: string | undefined = start
    while (current !== undefined && !done.has(current) && !path.includes(current)) {
      path.push(current)
      current = next.get(current)
    }
    if (current !== undefined && path.includes(current)) cycles.push(path.slice(path.indexOf(current)))
    for (const id of path) done.add(id)
  }
  return cycles
}
