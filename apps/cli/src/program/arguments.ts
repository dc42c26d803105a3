import { type Command, InvalidArgumentError } from 'commander'
import type { Console, Terminal } from '../console.ts'
import type { ExitCode } from '../exit-codes.ts'

/** What commands run with. */
interface Running {
  readonly version: string
  readonly console: Console
  readonly terminal: Terminal
  readonly finish: (code: ExitCode) => void
}

/** Adds some of the commands, with their arguments. Each imports its code when it is called. */
export type AddCommands = (program: Command, running: Running) => void

/** More processes than that are a slip of the finger. */
const mostJobs = 64

/** Reads how many briefings are to be printed at once. */
export const parseJobs = (text: string): number => {
  const jobs = Number(text)
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= mostJobs) return jobs
  throw new InvalidArgumentError(`Expected a whole number from 1 to ${mostJobs}.`)
}

/** What the help of a command ends with. */
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`

/** No default, which the help would print as brackets. */
export const collect = (value: string, values: readonly string[] = []): readonly string[] => [
  ...values,
  value,
]

export const dossierOption = [
  '-d, --dossier <folder>',
  'the folder that holds dossier.yaml (default: here, or the nearest above)',
] as const

export const dbOption = [
  '--db <address>',
  'a database in place of a folder: sqlite:graph.db or postgres://user@host/name',
] as const

export const reportHelp = (...forms: readonly string[]): string =>
  `what CI reads, as often as you like: ${forms.map((form) => `${form}=FILE`).join(', ')}, or github (by itself in GitHub Actions)`

export const noGithubOption = ['--no-github', 'in GitHub Actions: no annotations, no job summary'] as const
