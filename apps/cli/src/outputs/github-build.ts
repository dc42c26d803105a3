import { error as annotateError } from '@actions/core'
import type { Outcome } from './build.ts'
import type { Summary } from './summary.ts'

/** Prints what failed so that GitHub Actions shows it above the log. */
export const annotateFailures = (outcomes: readonly Outcome[]): void => {
  for (const { name, error } of outcomes) if (error !== undefined) annotateError(error, { title: name })
}

const states = ['printed', 'unchanged', 'failed', 'stopped'] as const satisfies readonly Outcome['state'][]

const noteOf = (ms: number | undefined): string => (ms === undefined ? 'its turn had not come' : `${ms} ms`)

/** What became of briefings as the summary of a job. */
export const buildSummaryOf = (outcomes: readonly Outcome[]): Summary => ({
  heading: 'claimgraph build',
  counts: states.flatMap((state) => {
    const count = outcomes.filter((outcome) => outcome.state === state).length
    return count > 0 ? [`${count} ${state}`] : []
  }),
  columns: ['Theme', 'State', 'Note'],
  rows: outcomes.map(({ name, state, error, ms }) => [name, state, error ?? noteOf(ms)]),
})
