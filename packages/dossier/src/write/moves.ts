import type { Place } from '../assemble/arrange.ts'

/** The indexes of a longest run of numbers that grow, not necessarily side by side (patience sorting). */
const longestGrowth = (numbers: readonly number[]): ReadonlySet<number> => {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  for (const [index, number] of numbers.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before[index] = tails[low - 1]
    tails[low] = index
  }
  const growth = new Set<number>()
  for (let index = tails.at(-1); index !== undefined; index = before[index]) growth.add(index)
  return growth
}

/**
 * The fewest places that put a list into another order: each id that is moved, with the one that it comes right after.
 * @param natural the ids in the order of the files
 * @param wanted the same ids in the order that they shall have
 */
export const movesTo = (natural: readonly string[], wanted: readonly string[]): Place[] => {
  const place = new Map(natural.map((id, index) => [id, index]))
  const staying = longestGrowth(wanted.map((id) => place.get(id) ?? -1))
  return wanted.flatMap((id, index): readonly Place[] => {
    if (staying.has(index)) return []
    const after = wanted[index - 1]
    return [after === undefined ? { id } : { id, after }]
  })
}
