import type { Console, Terminal } from '../console.ts'
import type { FileForm, Outputs } from './choose.ts'
import type { Findings } from './found.ts'
import { writeOutput } from './write.ts'

/** Each is loaded when it is asked for: most checks need none. */
const writers: Readonly<Record<FileForm, () => Promise<(findings: Findings) => string>>> = {
  sarif: async () => (await import('./sarif.ts')).sarifOf,
  junit: async () => (await import('./junit.ts')).junitOf,
  gitlab: async () => (await import('./gitlab.ts')).gitlabOf,
}

/** Tells GitHub Actions: with `--json`, stdout is taken, and only the summary is written. */
const tellGithub = async (
  findings: Findings,
  json: boolean,
  console: Console,
  env: Terminal['env'],
): Promise<void> => {
  const [{ annotate, summaryOf }, { addSummary }] = await Promise.all([
    import('./github.ts'),
    import('./summary.ts'),
  ])
  if (!json) annotate(findings.problems)
  const { GITHUB_STEP_SUMMARY: file } = env
  if (file) await addSummary(summaryOf(findings), file)
  else console.note('There is no job summary, as GITHUB_STEP_SUMMARY is not set.')
}

/**
 * Makes what CI wants of a check.
 * @throws UsageError where a file cannot be written
 */
export const outputCheck = async (
  outputs: Outputs,
  findings: Findings,
  json: boolean,
  console: Console,
  env: Terminal['env'],
): Promise<void> => {
  for (const file of outputs.files) {
    const textOf = await writers[file.form]()
    await writeOutput(file, textOf(findings))
  }
  if (outputs.github) await tellGithub(findings, json, console, env)
}
