import { table } from '../figures.ts'
import { median } from '../statistics.ts'
import { claimgraph, emptyNode, type Ran, run } from './command.ts'
import { inRounds, type Pace } from './rounds.ts'
import { sample } from './sample.ts'
import type { Ratios } from './targets.ts'

/** What is started in each round, one after the other. */
const commands = {
  node: emptyNode,
  help: claimgraph('--help'),
  check: claimgraph('check', sample),
} as const

type Round = Readonly<Record<keyof typeof commands, Ran>>

const round = async (): Promise<Round> => ({
  node: await run(commands.node),
  help: await run(commands.help),
  check: await run(commands.check),
})

const printRounds = (rounds: readonly Round[]): void => {
  const names = Object.keys(commands) as readonly (keyof Round)[]
  const rows = names.map((name) => [
    name,
    median(rounds.map((each) => each[name].cpuMs)).toFixed(0),
    median(rounds.map((each) => each[name].ms)).toFixed(0),
  ])
  process.stdout.write(`\n${table([['start', 'cpu ms', 'ms'], ...rows])}\n\n`)
}

/** Starts short commands, each time beside a Node that does nothing. */
export const measureStarts = async (_folder: string, pace: Pace): Promise<Ratios> => {
  // Compiled code is kept from then on, as on a user's machine.
  await round()
  const rounds = await inRounds(pace, round)
  printRounds(rounds)
  const against = (name: 'help' | 'check'): readonly number[] =>
    rounds.map((each) => each[name].cpuMs / each.node.cpuMs)
  return { 'help-vs-node': against('help'), 'check-vs-node': against('check') }
}
