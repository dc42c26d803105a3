import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { nearestWord, readTemplate } from '@claimgraph/dossier'
import {
  type Execute,
  executeBy,
  fetchThemes,
  loadTemplate,
  OutputError,
  openPress,
  type Press,
  type Printed,
  ReportsError,
  type TemplateAt,
  type ThemeName,
  wordMissing,
} from '@claimgraph/reports'
import { executeOver } from '@claimgraph/schema'
import { chooseCitationStyle } from '../citation-style.ts'
import type { Console } from '../console.ts'
import { type GraphOptions, openGraph } from '../database.ts'
import { isDossier } from '../dossier.ts'
import { UsageError } from '../errors.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { openLastEdition } from '../last-edition.ts'
import { printProblems } from '../problems.ts'
import { shown } from '../shown.ts'

/** What `claimgraph build` was called with. */
export interface BuildOptions extends GraphOptions {
  /** The folder for the PDFs. */
  readonly out: string
  readonly json?: boolean
  /** How sources are cited: one of `citationStyles`, or a CSL file. @default 'chicago' */
  readonly citationStyle?: string
  /** Print what is unchanged as well. */
  readonly force?: boolean
  /** What to compare with: a manifest, the folder it stands in, or a commit of git. */
  readonly since?: string
  /** A template in the place of the dossier's `briefing.yaml`. */
  readonly template?: string
}

/** A briefing as the command reports it: its file from where the user stands, and how long it took. */
interface Report extends Printed {
  readonly ms: number
}

/** A briefing that could not be printed. */
interface Failed {
  readonly theme: string
  readonly error: string
}

/** The first argument may name the dossier: no slug of a theme is a folder with a dossier.yaml. */
const splitArguments = async (
  names: readonly string[],
  options: BuildOptions,
  cwd: string,
): Promise<{ readonly dossier: string | undefined; readonly themes: readonly string[] }> => {
  const [first, ...rest] = names
  return options.dossier === undefined &&
    options.db === undefined &&
    first !== undefined &&
    (await isDossier(resolve(cwd, first)))
    ? { dossier: first, themes: rest }
    : { dossier: options.dossier, themes: names }
}

const chooseThemes = (all: readonly ThemeName[], asked: readonly string[]): readonly string[] => {
  const slugs = all.map(({ slug }) => slug)
  for (const slug of asked)
    if (!slugs.includes(slug)) {
      const near = nearestWord(slug, slugs)
      throw new UsageError(
        `There is no theme "${slug}" in this dossier.`,
        near === undefined ? `Its themes: ${slugs.join(', ')}` : `Did you mean "${near}"?`,
      )
    }
  return asked.length > 0 ? [...new Set(asked)] : slugs
}

/**
 * The template to print by: the one named, else that of the dossier.
 * @returns `null` where it has errors; they are printed
 */
const chooseTemplate = async (
  named: string | undefined,
  ofDossier: TemplateAt | undefined,
  console: Console,
  cwd: string,
): Promise<TemplateAt | undefined | null> => {
  if (named === undefined) return ofDossier
  const { template, folder, problems } = await readTemplate(resolve(cwd, named))
  printProblems(problems, folder, cwd, console)
  return template ? { template, folder } : null
}

const line = ({ file, pages, ms, unchanged }: Report, width: number): string =>
  [
    file.padEnd(width),
    `${String(pages).padStart(3)} ${pages === 1 ? 'page ' : 'pages'}`,
    `${String(ms).padStart(5)} ms`,
    ...(unchanged ? ['unchanged'] : []),
  ].join('  ')

/** Prints the themes one by one; one that fails does not keep the others from being printed. */
const printAll = async (
  press: Press,
  execute: Execute,
  themes: readonly string[],
  place: (file: string) => string,
  console: Console,
  json: boolean,
): Promise<{ readonly printed: readonly Report[]; readonly failed: readonly Failed[] }> => {
  const printed: Report[] = []
  const failed: Failed[] = []
  const width = Math.max(...themes.map((theme) => place(`${theme}.pdf`).length))
  for (const [index, theme] of themes.entries()) {
    console.progress(`${index + 1} of ${themes.length}: ${theme}`)
    const start = performance.now()
    try {
      const entry = await press.print(execute, theme)
      const report = { ...entry, file: place(entry.file), ms: Math.round(performance.now() - start) }
      printed.push(report)
      if (!json) console.data(line(report, width))
      for (const missing of wordMissing(entry.missing))
        console.note(`${console.paint('yellow', 'warning', 'stderr')}: ${theme}: ${missing}`)
    } catch (error) {
      if (!(error instanceof ReportsError) || error instanceof OutputError) throw error
      failed.push({ theme, error: error.message })
      console.note(`${console.paint('red', 'error', 'stderr')}: ${error.message}`)
    }
  }
  return { printed, failed }
}

/** Prints one PDF briefing for each theme. */
export const build = async (
  names: readonly string[],
  options: BuildOptions,
  console: Console,
  cwd: string,
): Promise<ExitCode> => {
  const citationStyle = await chooseCitationStyle(options.citationStyle, cwd)
  const { dossier, themes: asked } = await splitArguments(names, options, cwd)
  const graph = await openGraph({ ...options, ...(dossier === undefined ? {} : { dossier }) }, console, cwd)
  if (!graph) {
    console.note('Nothing was built. Mend the dossier first: claimgraph check')
    return exitCodes.findings
  }
  const { store } = graph
  const last =
    options.since === undefined
      ? undefined
      : await openLastEdition(options.since, { ...options, ...(dossier && { dossier }) }, console, cwd)
  try {
    const execute = executeBy(executeOver(store))
    const themes = chooseThemes(await fetchThemes(execute), asked)
    if (themes.length === 0) console.note('This dossier has no themes, so there is nothing to print.')
    const chosen = await chooseTemplate(options.template, graph.template, console, cwd)
    if (chosen === null) {
      console.note('Nothing was built. Mend the template first.')
      return exitCodes.findings
    }
    const folder = resolve(cwd, options.out)
    const template = chosen && (await loadTemplate(chosen))
    const press = await openPress(folder, {
      force: options.force === true,
      citationStyle,
      ...(last && { last: last.of }),
      ...(template && { template }),
    })
    const place = (file: string): string => shown(join(folder, file), cwd)
    const result = await printAll(press, execute, themes, place, console, options.json === true)
    await press.close()
    if (options.json) console.json(result)
    return result.failed.length > 0 ? exitCodes.findings : exitCodes.fine
  } finally {
    await last?.close()
    await store.close()
  }
}
