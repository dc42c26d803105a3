import { say } from '../say.ts'
import { median } from '../statistics.ts'
import { type Asker, askerOf } from './asker.ts'
import { ask, type Running } from './contestant.ts'
import { type Operation, questionOf, type Variables } from './question.ts'

/** The same asking of a small and of a big database. */
export interface Pair {
  readonly small: Variables
  readonly big: Variables
}

/** The same server over two sizes of the same dossier. */
export interface Sizes {
  readonly small: Running
  readonly big: Running
}

/** How often every pair is asked; each time gives one ratio. */
export interface GrowthPace {
  readonly runs: number
  /** What one run may take, on both databases together. */
  readonly runSeconds: number
}

const answers = async (server: Running, operation: Operation, variables: Variables): Promise<void> => {
  const answer = await ask(server, questionOf(operation, [variables]), variables)
  if (typeof answer !== 'object' || answer === null || !('data' in answer) || 'errors' in answer)
    throw new Error(`${server.name} answers ${JSON.stringify(answer).slice(0, 400)}`)
}

type Bodies = readonly (readonly [small: string, big: string])[]

/**
 * The latencies of one run. The two take turns, and take turns in beginning, so that both meet the same moments.
 * @param from with which of the bodies to begin
 */
const run = async (small: Asker, big: Asker, bodies: Bodies, from: number, ms: number) => {
  const latencies = { small: [] as number[], big: [] as number[] }
  const until = performance.now() + ms
  for (let turn = from; performance.now() < until; turn += 1) {
    const [smallBody, bigBody] = bodies[turn % bodies.length] ?? ['', '']
    const smallFirst = turn % 2 === 0
    if (smallFirst) latencies.small.push(await small.ask(smallBody))
    latencies.big.push(await big.ask(bigBody))
    if (!smallFirst) latencies.small.push(await small.ask(smallBody))
  }
  return { small: median(latencies.small), big: median(latencies.big), asked: latencies.big.length }
}

/**
 * How much longer a question takes on the big database: the ratio of the median latencies over one connection, for
 * each run. Every pair is asked once before, so that both databases answer from memory.
 */
export const measureGrowth = async (
  name: string,
  { small, big }: Sizes,
  operation: Operation,
  pairs: readonly Pair[],
  { runs, runSeconds }: GrowthPace,
): Promise<readonly number[]> => {
  for (const pair of pairs) {
    await answers(small, operation, pair.small)
    await answers(big, operation, pair.big)
  }
  const bodies = pairs.map((pair): Bodies[number] => [
    small.body(questionOf(operation, []), pair.small),
    big.body(questionOf(operation, []), pair.big),
  ])
  const askers = { small: askerOf(small.url), big: askerOf(big.url) }
  try {
    const ratios: number[] = []
    let asked = 0
    for (let nth = 0; nth < runs; nth += 1) {
      const latency = await run(askers.small, askers.big, bodies, asked, runSeconds * 1_000)
      asked += latency.asked
      ratios.push(latency.big / latency.small)
      if (nth === 0)
        say(
          `${name}: ${latency.small.toFixed(2)} ms small, ${latency.big.toFixed(2)} ms big (medians of ${latency.asked})`,
        )
    }
    return ratios
  } finally {
    askers.small.close()
    askers.big.close()
  }
}
