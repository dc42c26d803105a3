import type { Random } from './random.ts'

/** Gives indexes of which the low ones come far more often. */
export type Skewed = (random: Random) => number

/**
 * Zipf's law: the nth of `count` things comes with a frequency of 1 / n^exponent.
 * @example With 200 things and an exponent of 0.9 the first comes in 13 % of the cases, the last in 0.1 %.
 */
export const skewed = (count: number, exponent: number): Skewed => {
  const upTo = new Float64Array(count)
  let sum = 0
  for (let index = 0; index < count; index += 1) {
    sum += 1 / (index + 1) ** exponent
    upTo[index] = sum
  }
  return (random) => {
    const wanted = random.unit() * sum
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((upTo[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    return low
  }
}
