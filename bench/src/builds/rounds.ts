import { say } from '../say.ts'

/** How long to measure. */
export interface Pace {
  readonly rounds: number
  /** No round begins later than this. */
  readonly withinMs: number
}

/** Does a round again and again, in its turn, until there are enough of them or the time is up. */
export const inRounds = async <Result>(
  { rounds, withinMs }: Pace,
  round: (number: number) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = []
  const begun = performance.now()
  for (let number = 0; number < rounds; number += 1) {
    if (number > 0 && performance.now() - begun > withinMs) {
      say(`Time is up: ${number} rounds of ${rounds}.`)
      break
    }
    results.push(await round(number))
  }
  return results
}
