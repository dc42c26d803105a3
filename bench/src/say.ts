const started = performance.now()

const clock = (): string => {
  const seconds = Math.round((performance.now() - started) / 1_000)
  return `${String(Math.floor(seconds / 60)).padStart(2)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Says on standard error what is being done, and when since the start. */
export const say = (text: string): void => {
  process.stderr.write(`${clock()}  ${text}\n`)
}

/** Says what is being done, and afterwards how long it took. */
export const timed = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
  say(`${what} ...`)
  const begun = performance.now()
  const result = await work()
  say(`${what}: ${((performance.now() - begun) / 1_000).toFixed(1)} s`)
  return result
}
