import { parseArgs } from 'node:util'
import type { Pace } from './rounds.ts'
import { type Part, parts } from './targets.ts'

/** What the benchmark was called with. */
export interface Options {
  readonly parts: readonly Part[]
  readonly pace: Readonly<Record<Part, Pace>>
}

const help = `npm run bench -- builds [options]

  --only <parts>   some of ${parts.join(', ')}, with commas (default: all)
  --quick          fewer rounds: to see that it works, not to quote`

const partOf = (name: string): Part => {
  const part = parts.find((known) => known === name)
  if (part) return part
  throw new Error(`Expected some of ${parts.join(', ')} after --only, got "${name}".`)
}

const full: Options['pace'] = {
  edits: { rounds: 3, withinMs: 90_000 },
  starts: { rounds: 25, withinMs: 45_000 },
  chromium: { rounds: 5, withinMs: 45_000 },
}

const quick: Options['pace'] = {
  edits: { rounds: 1, withinMs: 60_000 },
  starts: { rounds: 5, withinMs: 15_000 },
  chromium: { rounds: 1, withinMs: 15_000 },
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
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(`${help}\n`)
    return undefined
  }
  return {
    parts: values.only === undefined ? parts : values.only.split(',').map(partOf),
    pace: values.quick ? quick : full,
  }
}
