import { error as annotateError } from '@actions/core'
import type { Outcome } from './build.ts'
import type { Summary } from './summary.ts'

/** Prints what failed so that GitHub Actions shows it above the log. */
export const annotateFailures = (outcomes: readonly Outcome[]): void => {
  for (const { name, error } of outcomes) if (error !== undefined) annotateError(error, { title: name })
}

const states = ['printed', 'unchanged', 'failed', 'stopped'] as const satisfies readonly Outcome['state'][]

const noteOf = ({ state, error, ms }: Outcome): string => {
  if (error !== undefined) return error
  if (state === 'stopped') return 'its turn had not come'
  return ms === undefined ? 'as it would be printed' : `${ms} ms`
}

/** What became of briefings as the summary of a job. */
export const buildSummaryOf = (outcomes: readonly Outcome[]): Summary => ({
  heading: 'claimgraph build',
  counts: states.flatMap((state) => {
    const count = outcomes.filter((outcome) => outcome.state === state).length
    return count > 0 ? [`${count} ${state}`] : []
  }),
  columns: ['Theme', 'State', 'Note'],
  rows: outcomes.map((outcome) => [outcome.name, outcome.state, noteOf(outcome)]),
})
