import { graphql } from './graphql/graphql.ts'

/** Each benchmark takes its own arguments, and says whether every figure reached its target. */
const benchmarks: Readonly<Record<string, (args: readonly string[]) => Promise<boolean>>> = { graphql }

const [, , name = '', ...args] = process.argv
const benchmark = benchmarks[name]
if (benchmark) process.exitCode = (await benchmark(args)) ? 0 : 1
else {
  process.stderr.write(`Expected one of ${Object.keys(benchmarks).join(', ')}, got "${name}".\n`)
  process.exitCode = 2
}
