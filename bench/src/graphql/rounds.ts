import { table } from '../figures.ts'
import { say } from '../say.ts'
import { median } from '../statistics.ts'
import type { BurstResult, Generator } from './burst.ts'
import type { Running } from './contestant.ts'
import type { Question } from './question.ts'

/** How long to measure. */
export interface Pace {
  readonly rounds: number
  readonly warmUpSeconds: number
  readonly burstSeconds: number
}

/** What each server did in each round, in the order of the rounds. */
export type Rounds = ReadonlyMap<Running, readonly BurstResult[]>

const connections = 16

const rotated = <Item>(items: readonly Item[], by: number): readonly Item[] => {
  const from = by % items.length
  return [...items.slice(from), ...items.slice(0, from)]
}

/** Asks the servers one after the other, round after round, each round beginning with another. One works at a time. */
export const measureRounds = async (
  generator: Generator,
  servers: readonly Running[],
  question: Question,
  { rounds, warmUpSeconds, burstSeconds }: Pace,
): Promise<Rounds> => {
  const results = new Map<Running, BurstResult[]>(servers.map((server) => [server, []]))
  const burst = (server: Running, seconds: number): Promise<BurstResult> =>
    generator.burst({
      url: server.url,
      bodies: question.variables.map((variables) => server.body(question, variables)),
      connections,
      seconds,
    })
  for (const server of servers) await burst(server, warmUpSeconds)
  for (let round = 0; round < rounds; round += 1)
    for (const server of rotated(servers, round)) results.get(server)?.push(await burst(server, burstSeconds))
  return results
}

/** The ratio of the requests per second of two servers, in each round. */
export const ratios = (rounds: Rounds, ours: Running, theirs: Running): readonly number[] => {
  const peers = rounds.get(theirs) ?? []
  return (rounds.get(ours) ?? []).map(
    ({ perSecond }, round) => perSecond / (peers[round]?.perSecond ?? Number.NaN),
  )
}

const middle = (results: readonly BurstResult[], of: keyof BurstResult): number =>
  median(results.map((result) => result[of]))

/** From here on the load itself may be what is measured. */
const generatorFull = 0.9

/** Prints what each server did: medians over the rounds. */
export const printRounds = (name: string, rounds: Rounds): void => {
  const rows = [...rounds].map(([server, results]) => [
    server.name,
    middle(results, 'perSecond').toFixed(0),
    middle(results, 'p50Ms').toFixed(0),
    middle(results, 'p99Ms').toFixed(0),
    `${(middle(results, 'generatorBusy') * 100).toFixed(0)} %`,
  ])
  process.stdout.write(`\n${table([[name, 'req/s', 'p50 ms', 'p99 ms', 'load busy'], ...rows])}\n\n`)
  for (const [server, results] of rounds)
    if (middle(results, 'generatorBusy') > generatorFull)
      say(
        `The load kept one processor busy while asking ${server.name}: it may be able to do more than shown.`,
      )
}
