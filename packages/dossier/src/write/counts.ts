/** The count that an id ends in. */
export const countIn = (id: string): number => Number(id.slice(id.lastIndexOf(':') + 1))

/** The id without its count: what it counts. */
const countedIn = (id: string): string => id.slice(0, id.lastIndexOf(':'))

interface Counted {
  readonly id: string
}

/** The same list with the things of each sort in the order of their counts, in the places that the sort had. */
export const inCounts = <Thing extends Counted>(things: readonly Thing[]): readonly Thing[] => {
  const waiting = new Map(
    [...Map.groupBy(things, ({ id }) => countedIn(id))].map(([sort, group]) => [
      sort,
      group.toSorted((a, b) => countIn(a.id) - countIn(b.id)).values(),
    ]),
  )
  return things.map((thing) => waiting.get(countedIn(thing.id))?.next().value ?? thing)
}

/** The counts to write of things that come in the order of their counts: none where each is one more than the last. */
export const writtenCounts = (things: readonly Counted[]): ReadonlyMap<string, number> => {
  const last = new Map<string, number>()
  const written = new Map<string, number>()
  for (const { id } of things) {
    const sort = countedIn(id)
    const count = countIn(id)
    if (count !== (last.get(sort) ?? 0) + 1) written.set(id, count)
    last.set(sort, count)
  }
  return written
}
