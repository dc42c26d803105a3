import { resolve } from 'node:path'
import { nearestWord } from '@claimgraph/dossier/nearest'
import { UsageError } from '../errors.ts'

const fileForms = ['sarif', 'junit', 'gitlab'] as const

/** The form of a file that CI reads. */
export type FileForm = (typeof fileForms)[number]

/** A file that CI reads. */
export interface OutputFile {
  readonly form: FileForm
  /** As it was named. */
  readonly name: string
  /** Absolute. */
  readonly path: string
}

/** What is made for CI, besides what is printed. */
export interface Outputs {
  readonly files: readonly OutputFile[]
  /** Annotations and a job summary of GitHub Actions. */
  readonly github: boolean
}

/** How a command was asked for outputs. */
export interface OutputOptions {
  /** `FORM=FILE`, or `github`. */
  readonly report?: readonly string[]
  /** False with `--no-github`. */
  readonly github?: boolean
}

const parse = (text: string, forms: readonly FileForm[], cwd: string): OutputFile | 'github' => {
  if (text === 'github') return text
  const [, word = text, name] = /^([^=]*)=(.*)$/s.exec(text) ?? []
  const form = forms.find((known) => known === word)
  if (form !== undefined && name) return { form, name, path: resolve(cwd, name) }
  if (form !== undefined)
    throw new UsageError(
      `Expected --report ${form}=FILE, got "${text}".`,
      `For example: --report ${form}=${form}.${form === 'junit' ? 'xml' : 'json'}`,
    )
  if (word === 'github')
    throw new UsageError(
      `Expected --report github without a file, got "${text}".`,
      'Its annotations are printed, and its job summary goes where GITHUB_STEP_SUMMARY says.',
    )
  const near = nearestWord(word, [...forms, 'github'])
  throw new UsageError(
    `There is no report "${word}": expected one of ${[...forms.map((known) => `${known}=FILE`), 'github'].join(', ')}.`,
    near === undefined ? undefined : `Did you mean "${near}"?`,
  )
}

const refuseRepeated = (files: readonly OutputFile[]): void => {
  const paths = files.map(({ path }) => path)
  const repeated = files.find(({ path }, index) => paths.indexOf(path) !== index)
  if (repeated)
    throw new UsageError(
      `Two reports would be written to ${repeated.name}.`,
      'Give each report a file of its own.',
    )
}

/**
 * The outputs that were asked for; in GitHub Actions its own without being asked.
 * @param forms what the command can write
 * @throws UsageError
 */
export const chooseOutputs = (
  { report = [], github }: OutputOptions,
  { GITHUB_ACTIONS }: Readonly<Record<string, string | undefined>>,
  cwd: string,
  forms: readonly FileForm[] = fileForms,
): Outputs => {
  const asked = report.map((text) => parse(text, forms, cwd))
  const files = asked.filter((output) => output !== 'github')
  refuseRepeated(files)
  const isThere = GITHUB_ACTIONS === 'true' && github !== false
  return { files, github: isThere || asked.includes('github') }
}
