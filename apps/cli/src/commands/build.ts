import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { nearestWord } from '@claimgraph/dossier'
import {
  type Execute,
  executeBy,
  fetchBriefing,
  fetchThemes,
  ReportsError,
  renderBriefing,
  type ThemeName,
} from '@claimgraph/reports'
import { executeOver } from '@claimgraph/schema'
import { openStore } from '@claimgraph/store'
import type { Console } from '../console.ts'
import { graphOf, isDossier, openDossier } from '../dossier.ts'
import { OutputError, UsageError } from '../errors.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { removeLeftovers, writeWhole } from '../file.ts'
import { shown } from '../shown.ts'

/** What `claimgraph build` was called with. */
export interface BuildOptions {
  readonly dossier?: string
  /** The folder for the PDFs. */
  readonly out: string
  readonly json?: boolean
}

/** A briefing that was printed. */
interface Printed {
  readonly theme: string
  readonly file: string
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
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
  return options.dossier === undefined && first !== undefined && (await isDossier(resolve(cwd, first)))
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

const intoFolder = async (folder: string, cwd: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (cause) {
    throw new OutputError(shown(folder, cwd), cause)
  }
}

const printTheme = async (execute: Execute, theme: string, folder: string, cwd: string): Promise<Printed> => {
  const start = performance.now()
  const { bytes, pages } = await renderBriefing(await fetchBriefing(execute, theme))
  const path = join(folder, `${theme}.pdf`)
  await intoFolder(folder, cwd, () => writeWhole(path, bytes))
  return {
    theme,
    file: shown(path, cwd),
    pages,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ms: Math.round(performance.now() - start),
  }
}

const line = ({ file, pages, ms }: Printed, width: number): string =>
  `${file.padEnd(width)}  ${String(pages).padStart(3)} ${pages === 1 ? 'page ' : 'pages'}  ${String(ms).padStart(5)} ms`

/** Prints the themes one by one; one that fails does not keep the others from being printed. */
const printAll = async (
  execute: Execute,
  themes: readonly string[],
  folder: string,
  console: Console,
  { json = false }: BuildOptions,
  cwd: string,
): Promise<{ readonly printed: readonly Printed[]; readonly failed: readonly Failed[] }> => {
  const printed: Printed[] = []
  const failed: Failed[] = []
  const width = Math.max(...themes.map((theme) => shown(join(folder, `${theme}.pdf`), cwd).length))
  for (const [index, theme] of themes.entries()) {
    console.progress(`${index + 1} of ${themes.length}: ${theme}`)
    try {
      const briefing = await printTheme(execute, theme, folder, cwd)
      printed.push(briefing)
      if (!json) console.data(line(briefing, width))
    } catch (error) {
      if (!(error instanceof ReportsError)) throw error
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
  const { dossier, themes: asked } = await splitArguments(names, options, cwd)
  const opened = await openDossier(dossier, cwd)
  const graph = graphOf(opened, cwd, console)
  if (!graph) {
    console.note('Nothing was built. Mend the dossier first: claimgraph check')
    return exitCodes.findings
  }
  const store = openStore('sqlite::memory:')
  try {
    await store.load(graph)
    const execute = executeBy(executeOver(store))
    const themes = chooseThemes(await fetchThemes(execute), asked)
    const folder = resolve(cwd, options.out)
    await intoFolder(folder, cwd, async () => {
      await mkdir(folder, { recursive: true })
      await removeLeftovers(folder)
    })
    const result = await printAll(execute, themes, folder, console, options, cwd)
    if (options.json) console.json(result)
    return result.failed.length > 0 ? exitCodes.findings : exitCodes.fine
  } finally {
    await store.close()
  }
}
