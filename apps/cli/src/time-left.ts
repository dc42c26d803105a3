/** So few are done before one could say how long the rest will take. */
const fewestMs = 2_000

/**
 * How long the rest will take, in words, if it goes on as it went.
 * @returns nothing while too little is known
 * @example `, about 40 s left`
 */
export const wordTimeLeft = (done: number, total: number, passedMs: number): string => {
  if (done === 0 || done >= total || passedMs < fewestMs) return ''
  const seconds = ((passedMs / done) * (total - done)) / 1_000
  return seconds < 60
    ? `, about ${Math.ceil(seconds / 5) * 5} s left`
    : `, about ${Math.ceil(seconds / 60)} min left`
}
