import { stat } from 'node:fs/promises'
import { posix, resolve } from 'node:path'
import type { Problem } from '@claimgraph/dossier'
import type { Graph } from '@claimgraph/model'
import type { Console, Terminal } from '../console.ts'
import { UsageError } from '../errors.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { CheckJson } from '../json/check.ts'
import { type KnownDossier, openKnownDossier } from '../known.ts'
import { chooseOutputs, type OutputOptions, type Outputs } from '../outputs/choose.ts'
import { shown } from '../shown.ts'

/** What `claimgraph check` was called with. */
export interface CheckOptions extends OutputOptions {
  readonly dossier?: string
  readonly json?: boolean
  readonly strict?: boolean
  /** `source=path`: texts that are not kept in the dossier. */
  readonly text?: readonly string[]
  /** Of this program, for what CI reads. */
  readonly version: string
}

const readTexts = async (pairs: readonly string[], cwd: string): Promise<ReadonlyMap<string, string>> => {
  const texts = new Map<string, string>()
  for (const pair of pairs) {
    const [, source, path] = /^([^=]+)=(.+)$/.exec(pair) ?? []
    if (source === undefined || path === undefined)
      throw new UsageError(
        `Expected --text SOURCE=PATH, got "${pair}".`,
        'For example: --text korybko=korybko.txt',
      )
    const file = resolve(cwd, path)
    const found = await stat(file).catch(() => undefined)
    if (!found?.isFile()) throw new UsageError(`There is no file ${path}.`)
    texts.set(source, file)
  }
  return texts
}

/** Makes what CI wants of a check; loaded only where it wants something. */
const output = async (
  outputs: Outputs,
  { folder, problems, files }: Pick<KnownDossier, 'folder' | 'problems' | 'files'>,
  { strict = false, json = false, version }: CheckOptions,
  console: Console,
  terminal: Terminal,
): Promise<void> => {
  const [{ placeInRepository }, { foundAt }, { outputCheck }] = await Promise.all([
    import('../repository.ts'),
    import('../outputs/found.ts'),
    import('../outputs/check.ts'),
  ])
  const place = await placeInRepository(folder, terminal.cwd())
  const findings = {
    problems: foundAt(problems, place),
    files: files.map((file) => posix.join(place, file)),
    strict,
    version,
  }
  await outputCheck(outputs, findings, json, console, terminal.env)
}

/** With texts from elsewhere, it is not known what was found before. */
const open = async (
  named: string | undefined,
  cwd: string,
  texts: ReadonlyMap<string, string>,
): Promise<KnownDossier> => {
  if (texts.size === 0) return openKnownDossier(named, cwd)
  const { openDossier } = await import('../dossier.ts')
  return openDossier(named, cwd, texts)
}

/** How many passages were found in texts that are at hand; of others the files may say so. */
const foundIn = (graph: Graph | undefined, texts: ReadonlyMap<string, string>): number => {
  if (graph === undefined) return 0
  const { sources, passages } = graph
  const atHand = new Set(sources.filter(({ id, text }) => text.kept || texts.has(id)).map(({ id }) => id))
  return passages.filter(({ source, state }) => state === 'anchored' && atHand.has(source)).length
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Most dossiers have no problems, and what words them need not be loaded. */
const print = async (
  problems: readonly Problem[],
  folder: string,
  cwd: string,
  console: Console,
): Promise<void> => {
  if (problems.length === 0) return
  const { printProblems } = await import('../problems.ts')
  printProblems(problems, folder, cwd, console, 'data')
}

/** Reports every problem of every file of a dossier. */
export const check = async (
  options: CheckOptions,
  console: Console,
  terminal: Terminal,
): Promise<ExitCode> => {
  const cwd = terminal.cwd()
  const outputs = chooseOutputs(options, terminal.env, cwd)
  const texts = await readTexts(options.text ?? [], cwd)
  const { folder, problems, files, graph } = await open(options.dossier, cwd, texts)
  const count = (severity: 'error' | 'warning'): number =>
    problems.filter((problem) => problem.severity === severity).length
  const [errors, warnings] = [count('error'), count('warning')]
  const failed = errors > 0 || (options.strict === true && warnings > 0)
  if (options.json)
    console.json({
      dossier: shown(folder, cwd),
      files: files.length,
      errors,
      warnings,
      problems: [...problems],
    } satisfies CheckJson)
  else {
    await print(problems, folder, cwd, console)
    const anchored = foundIn(graph, texts)
    console.note(
      [
        `${shown(folder, cwd)}: ${plural(files.length, 'file')}`,
        ...(graph ? [plural(graph.claims.length, 'claim')] : []),
        ...(anchored > 0 ? [`${plural(anchored, 'passage')} checked against the text`] : []),
        plural(errors, 'error'),
        plural(warnings, 'warning'),
      ].join(', '),
    )
    const [problem] = problems
    if (problem) console.note(`What a code in brackets means: claimgraph explain ${problem.code}`)
  }
  if (outputs.github || outputs.files.length > 0)
    await output(outputs, { folder, problems, files }, options, console, terminal)
  return failed ? exitCodes.findings : exitCodes.fine
}
