import { table } from '../figures.ts'
import { say } from '../say.ts'
import { median } from '../statistics.ts'
import type { Length } from './briefing/briefing.ts'
import type { EngineKey } from './engine.ts'
import type { Answer } from './serve.ts'
import type { Verified } from './verify.ts'

/** How long to measure. */
export interface Pace {
  readonly rounds: number
  /** Documents that each engine prints in each round. */
  readonly documents: number
  /** Documents that each engine prints before. */
  readonly warmUp: number
  /** No round begins later than this. */
  readonly withinMs: number
}

/** What each engine did in each round, in the order of the rounds. */
export type Rounds = ReadonlyMap<EngineKey, readonly Answer[]>

/** Gives so many numbers of documents that nobody has printed. */
export type NextDocuments = (count: number) => readonly number[]

const rotated = <Item>(items: readonly Item[], by: number): readonly Item[] => {
  const from = by % items.length
  return [...items.slice(from), ...items.slice(0, from)]
}

/**
 * Has the engines print the same new documents one after the other, round after round, each round beginning with another.
 * One works at a time.
 */
export const measureRounds = async (
  verified: readonly Verified[],
  length: Length,
  next: NextDocuments,
  { rounds, documents, warmUp, withinMs }: Pace,
): Promise<Rounds> => {
  const engines = verified.map(({ engine }) => engine)
  const results = new Map<EngineKey, Answer[]>(engines.map(({ key }) => [key, []]))
  const warming = next(warmUp)
  for (const engine of engines) await engine.print({ documents: warming, length })
  const begun = performance.now()
  for (let round = 0; round < rounds; round += 1) {
    if (performance.now() - begun > withinMs) {
      say(`Time is up: ${round} rounds of ${rounds}.`)
      break
    }
    const asking = { documents: next(documents), length }
    for (const engine of rotated(engines, round)) results.get(engine.key)?.push(await engine.print(asking))
  }
  return results
}

/** Our time or bytes divided by those of another, in each round. */
export const ratios = (
  rounds: Rounds,
  of: keyof Answer,
  ours: EngineKey,
  theirs: EngineKey,
): readonly number[] => {
  const peers = rounds.get(theirs) ?? []
  return (rounds.get(ours) ?? []).flatMap((answer, round) => {
    const peer = peers[round]
    return peer ? [answer[of] / peer[of]] : []
  })
}

/** Prints what each engine did: medians over the rounds, for one document. */
export const printRounds = (
  name: string,
  verified: readonly Verified[],
  rounds: Rounds,
  documents: number,
): void => {
  const rows = verified.map(({ engine, pages, tagged }) => {
    const middle = (of: keyof Answer): number =>
      median((rounds.get(engine.key) ?? []).map((answer) => answer[of])) / documents
    return [
      engine.name,
      middle('ms').toFixed(0),
      (middle('bytes') / 1_000).toFixed(0),
      String(pages),
      tagged ? 'yes' : 'no',
    ]
  })
  process.stdout.write(`\n${table([[name, 'ms', 'kB', 'pages', 'tagged'], ...rows])}\n\n`)
}
