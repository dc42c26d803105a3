import type { Console, Terminal } from '../console.ts'
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

/** What a build says of its briefings. */
interface Built {
  readonly printed: readonly { readonly theme: string; readonly unchanged: boolean; readonly ms: number }[]
  readonly failed: readonly { readonly theme: string; readonly error: string }[]
  readonly stopped: readonly string[]
}

const outcomesOf = ({ printed, failed, stopped }: Built): readonly Outcome[] => [
  ...printed.map(
    ({ theme, unchanged, ms }): Outcome => ({ name: theme, state: unchanged ? 'unchanged' : 'printed', ms }),
  ),
  ...failed.map(({ theme, error }): Outcome => ({ name: theme, state: 'failed', error })),
  ...stopped.map((theme): Outcome => ({ name: theme, state: 'stopped' })),
]

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
 * @param built what became of the briefings, or why there are none
 * @throws UsageError where a file cannot be written
 */
export const outputBuild = async (
  { files, github }: Outputs,
  built: Built | string,
  json: boolean,
  console: Console,
  env: Terminal['env'],
): Promise<void> => {
  const outcomes: readonly Outcome[] =
    typeof built === 'string' ? [{ name: 'build', state: 'failed', error: built }] : outcomesOf(built)
  for (const file of files) {
    const { junitOfBuild } = await import('./junit-build.ts')
    await writeOutput(file, junitOfBuild(outcomes))
  }
  if (github) await tellGithub(outcomes, json, console, env)
}
