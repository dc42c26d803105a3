import type { Console, Terminal } from '../console.ts'
import type { Judged } from '../judge-all.ts'
import { strictFault } from '../not-drawn.ts'
import type { Result } from '../print-all.ts'
import { wordReasons } from '../reasons.ts'
import type { Outputs } from './choose.ts'
import { writeOutput } from './write.ts'

/** What became of one briefing, or of the build as a whole. */
export interface Outcome {
  /** The slug of a theme, or what kept all from being built. */
  readonly name: string
  readonly state: 'printed' | 'unchanged' | 'failed' | 'stopped'
  /** Why it failed. */
  readonly error?: string
  readonly ms?: number
}

/** What became of the briefings of a build. */
export const outcomesOf = ({ printed, failed, stopped }: Result, strict: boolean): readonly Outcome[] => [
  ...printed.map(({ theme, unchanged, missing, ms }): Outcome => {
    const error = strict ? strictFault(missing) : undefined
    if (error !== undefined) return { name: theme, state: 'failed', error }
    return { name: theme, state: unchanged ? 'unchanged' : 'printed', ms }
  }),
  ...failed.map(({ theme, error }): Outcome => ({ name: theme, state: 'failed', error })),
  ...stopped.map((theme): Outcome => ({ name: theme, state: 'stopped' })),
]

/** What a check found of the briefings: a PDF that would be printed otherwise has failed. */
export const outcomesOfCheck = (
  { due, unchanged, leftovers }: Judged,
  strict: boolean,
): readonly Outcome[] => [
  ...unchanged.map(({ theme, missing }): Outcome => {
    const error = strict ? strictFault(missing) : undefined
    return error === undefined ? { name: theme, state: 'unchanged' } : { name: theme, state: 'failed', error }
  }),
  ...due.map(
    ({ theme, file, reasons }): Outcome => ({
      name: theme,
      state: 'failed',
      error: `${file} is not as it would be printed: ${wordReasons(reasons)}`,
    }),
  ),
  ...leftovers.map(
    ({ theme, file }): Outcome => ({
      name: theme,
      state: 'failed',
      error: `${file} is left over: there is no theme ${theme} any more`,
    }),
  ),
]

/** What kept all briefings from being built. */
export const nothingBuilt = (error: string): readonly Outcome[] => [{ name: 'build', state: 'failed', error }]

/** Tells GitHub Actions: with `--json`, stdout is taken, and only the summary is written. */
const tellGithub = async (
  outcomes: readonly Outcome[],
  json: boolean,
  console: Console,
  { GITHUB_STEP_SUMMARY: file }: Terminal['env'],
): Promise<void> => {
  const [{ annotateFailures, buildSummaryOf }, { addSummary }] = await Promise.all([
    import('./github-build.ts'),
    import('./summary.ts'),
  ])
  if (!json) annotateFailures(outcomes)
  if (file) await addSummary(buildSummaryOf(outcomes), file)
  else console.note('There is no job summary, as GITHUB_STEP_SUMMARY is not set.')
}

/**
 * Makes what CI wants of a build.
 * @throws UsageError where a file cannot be written
 */
export const outputBuild = async (
  { files, github }: Outputs,
  outcomes: readonly Outcome[],
  json: boolean,
  console: Console,
  env: Terminal['env'],
): Promise<void> => {
  for (const file of files) {
    const { junitOfBuild } = await import('./junit-build.ts')
    await writeOutput(file, junitOfBuild(outcomes))
  }
  if (github) await tellGithub(outcomes, json, console, env)
}
