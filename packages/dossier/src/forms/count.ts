import { z } from 'zod'

/**
 * The count that an id ends in. It is left out as long as nothing was ever taken away: then it is one more than the
 * count before.
 * @param which what is counted, as the start of a sentence goes on
 */
export const countOf = (which: string) =>
  z
    .int()
    .min(1)
    .max(999_999_999)
    .optional()
    .describe(`For its id: ${which}; one more than the one before it unless given.`)

/** Gives the counts of things one after the other: the one that is written, else one more than the one before. */
export const counting = (): ((key: string, written: number | undefined) => number) => {
  const counts = new Map<string, number>()
  return (key, written) => {
    const count = written ?? (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count
  }
}
