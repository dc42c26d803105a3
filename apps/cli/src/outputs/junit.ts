import { formatProblem } from '@claimgraph/dossier'
import type { Builder } from 'junit-report-builder'
import junit from 'junit-report-builder'
import type { Findings, Found } from './found.ts'

// Its types put the builder under `default`; in Node it is what the module exports.
const builder = junit as unknown as Builder

/** A new report of the name. */
export const newJunit = (name: string): Builder => builder.newBuilder().name(name)

/**
 * What a check found as JUnit XML: a suite for each file, with a case for each problem, or one that passes. A warning that does
 * not count is a skipped case: JUnit has no other word for it.
 */
export const junitOf = ({ problems, files, strict }: Findings): string => {
  const log = newJunit('claimgraph check')
  const byPath = Map.groupBy(problems, ({ path }) => path)
  for (const path of new Set([...files, ...byPath.keys()])) {
    const suite = log.testSuite().name(path)
    const found: readonly Found[] = byPath.get(path) ?? []
    if (found.length === 0) suite.testCase().className(path).name('no problems').file(path)
    for (const problem of found) {
      const { line, column, severity, code, message } = problem
      const test = suite
        .testCase()
        .className(path)
        .name(`${line}:${column} ${severity}: ${message} [${code}]`)
        .file(path)
      const block = formatProblem({ ...problem, file: path })
      if (severity === 'error' || strict) test.failure(message, code).stacktrace(block)
      else test.skipped().standardOutput(block)
    }
  }
  return `${log.build()}\n`
}
