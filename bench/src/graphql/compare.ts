import { say, timed } from '../say.ts'
import { startGenerator } from './burst.ts'
import { type ContestantKey, contestants, type Running, start } from './contestant.ts'
import type { Dossier } from './data.ts'
import type { Part } from './options.ts'
import { type Operation, type Question, questionOf } from './question.ts'
import { measureRounds, type Pace, printRounds, type Rounds, ratios } from './rounds.ts'
import { comparisons, type TakeDown } from './targets.ts'
import { briefingVariables, listVariables, pointVariables } from './variables.ts'
import { verifyEqual } from './verify.ts'

/** The parts that compare throughput. */
export type Compared = Extract<Part, 'briefing' | 'list' | 'point'>

const operations: Readonly<Record<Compared, Operation>> = {
  briefing: 'Briefing',
  list: 'List',
  point: 'Point',
}

/** Who takes part in what. The limit comes first: the others must answer as it does. */
const takingPart: Readonly<Record<Compared, readonly ContestantKey[]>> = {
  briefing: ['limit', 'ours', 'mercurius', 'apollo', 'oursOnPostgres', 'postgraphile', 'limitOnPostgres'],
  list: ['limit', 'ours', 'mercurius'],
  point: ['limit', 'ours', 'mercurius'],
}

const variablesOf = (part: Compared, { claims, file }: Dossier) => {
  if (part === 'briefing') return briefingVariables(claims)
  return part === 'list' ? listVariables(file) : pointVariables(claims)
}

type Servers = ReadonlyMap<ContestantKey, Running>

/** Starts the servers; one that does not start is named and left out. */
const startAll = async (keys: readonly ContestantKey[], { address }: Dossier): Promise<Servers> => {
  const servers = new Map<ContestantKey, Running>()
  for (const key of keys) {
    const contestant = contestants[key]
    try {
      servers.set(key, await start(contestant, address[contestant.database]))
    } catch (error) {
      say(`${contestant.name} does not take part in this: ${error instanceof Error ? error.message : error}`)
    }
  }
  return servers
}

/** The servers that answer as the first one does; the others are named, with what they answer. */
const agreeing = async (servers: Servers, question: Question): Promise<Servers> => {
  const [first, ...others] = servers
  if (!first) return servers
  const agreed = new Map([first])
  for (const [key, server] of others)
    try {
      await verifyEqual([first[1], server], question)
      agreed.set(key, server)
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
    }
  return agreed
}

const measure = async (servers: Servers, question: Question, pace: Pace): Promise<Rounds> => {
  const generator = startGenerator()
  try {
    return await measureRounds(generator, [...servers.values()], question, pace)
  } finally {
    await generator.stop()
  }
}

const takeDownRatios = (part: Compared, servers: Servers, rounds: Rounds, takeDown: TakeDown): void => {
  for (const { name, ours, theirs } of comparisons.filter((comparison) => comparison.part === part)) {
    const [our, their] = [servers.get(ours), servers.get(theirs)]
    if (our && their) takeDown(name, ratios(rounds, our, their))
  }
}

/** Asks all servers the same question, over and over. */
export const compare = async (
  part: Compared,
  dossier: Dossier,
  pace: Pace,
  takeDown: TakeDown,
): Promise<void> => {
  const question = questionOf(operations[part], variablesOf(part, dossier))
  const started = await timed(`Starting the servers for ${part}`, () => startAll(takingPart[part], dossier))
  try {
    const servers = await timed('Comparing their answers', () => agreeing(started, question))
    const rounds = await timed(`Measuring ${part}`, () => measure(servers, question, pace))
    printRounds(part, rounds)
    takeDownRatios(part, servers, rounds, takeDown)
  } finally {
    for (const server of started.values()) await server.stop()
  }
}
