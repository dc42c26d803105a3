import { parseArgs } from 'node:util'
import { sizeOf } from '../sizes.ts'
import type { GrowthPace } from './growth.ts'
import type { Pace } from './rounds.ts'

/** The parts of the benchmark, in their order. */
export const parts = ['briefing', 'list', 'point', 'growth', 'import'] as const

/** A part of the benchmark. */
export type Part = (typeof parts)[number]

/** What the benchmark was called with. */
export interface Options {
  readonly parts: readonly Part[]
  /** Claims of the dossier that all servers serve. */
  readonly claims: number
  /** Claims of the dossier that growth is measured against: ten times as many. */
  readonly manyClaims: number
  /** Make all data anew. */
  readonly fresh: boolean
  readonly pace: Pace
  readonly growth: GrowthPace
  readonly importRuns: number
}

const help = `npm run bench -- graphql [options]

  --only <parts>   some of ${parts.join(', ')}, with commas (default: all)
  --size <claims>  such as 20k (default: 200k); growth is measured against ten times as many
  --quick          fewer and shorter rounds: to see that it works, not to quote
  --fresh          make the databases anew`

const partOf = (name: string): Part => {
  const part = parts.find((known) => known === name)
  if (part) return part
  throw new Error(`Expected some of ${parts.join(', ')} after --only, got "${name}".`)
}

const full = {
  pace: { rounds: 5, warmUpSeconds: 2, burstSeconds: 3 },
  growth: { runs: 5, runSeconds: 2 },
  importRuns: 3,
}

const quick = {
  pace: { rounds: 3, warmUpSeconds: 1, burstSeconds: 1 },
  growth: { runs: 3, runSeconds: 1 },
  importRuns: 1,
}

/**
 * Reads the arguments of the benchmark.
 * @returns undefined where help was asked for and printed
 * @throws Error that says what was expected
 */
export const optionsOf = (args: readonly string[]): Options | undefined => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      size: { type: 'string', default: '200k' },
      quick: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(`${help}\n`)
    return undefined
  }
  const claims = sizeOf(values.size)
  return {
    parts: values.only === undefined ? parts : values.only.split(',').map(partOf),
    claims,
    manyClaims: claims * 10,
    fresh: values.fresh,
    ...(values.quick ? quick : full),
  }
}
