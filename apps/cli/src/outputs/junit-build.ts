import type { Outcome } from './build.ts'
import { newJunit } from './junit.ts'

/** What became of briefings as JUnit XML: a case for each; one whose turn did not come is skipped. */
export const junitOfBuild = (outcomes: readonly Outcome[]): string => {
  const log = newJunit('claimgraph build')
  const suite = log.testSuite().name('claimgraph build')
  for (const { name, state, error, ms = 0 } of outcomes) {
    const test = suite
      .testCase()
      .className('claimgraph build')
      .name(name)
      .time(ms / 1_000)
    if (state === 'failed') test.failure(error)
    if (state === 'stopped') test.skipped()
  }
  return `${log.build()}\n`
}
