import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { filesOfTemplate } from '@claimgraph/model'
import {
  executeBy,
  fetchThemes,
  jobsFor,
  mergeFolders,
  openJudge,
  openPress,
  type Printed,
  ReportsError,
} from '@claimgraph/reports'
import { readOver } from '@claimgraph/schema/reading'
import { changedThemes } from '../changed.ts'
import { chooseThemes } from '../choose-themes.ts'
import { chooseCitationStyle } from '../citation-style.ts'
import type { Console, Terminal } from '../console.ts'
import { type GraphOptions, openGraph } from '../database.ts'
import { documentDateIn } from '../document-date.ts'
import { UsageError } from '../errors.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { isInShard } from '../in-shard.ts'
import { judgeAll } from '../judge-all.ts'
import { openKnownDossier } from '../known.ts'
import { type LastEdition, openLastEdition } from '../last-edition.ts'
import { isDossier } from '../locate.ts'
import { nothingBuilt, type Outcome, outcomesOf, outcomesOfCheck, outputBuild } from '../outputs/build.ts'
import { chooseOutputs, type OutputOptions } from '../outputs/choose.ts'
import { printUntilDone, type Telling } from '../print-all.ts'
import type { Shard } from '../shard.ts'
import { shown } from '../shown.ts'
import { chooseTemplate } from '../template.ts'

/** What `claimgraph build` was called with. */
export interface BuildOptions extends GraphOptions, OutputOptions {
  /** The folder for the PDFs. */
  readonly out: string
  readonly json?: boolean
  /** How sources are cited: one of `citationStyles`, or a CSL file. @default as the template says */
  readonly citationStyle?: string
  /** A template in the place of the dossier's `briefing.yaml`. */
  readonly template?: string
  /** What to compare with: a manifest, the folder it stands in, or a commit of git. */
  readonly since?: string
  /** The part of the themes to print. @default all */
  readonly shard?: Shard
  /** Print what is unchanged as well. */
  readonly force?: boolean
  /** Say what would be printed and why, and write nothing. */
  readonly dryRun?: boolean
  /** Say what is not as it would be printed, and write nothing into the folder. */
  readonly check?: boolean
  /** Say nothing of what is unchanged, but how many there are. */
  readonly watch?: boolean
  /** Leave out the themes whose briefings are the same at this commit of git. */
  readonly changed?: string
  /**
   * How many briefings are printed at once.
   * @default what pays for so many briefings on so many cores
   */
  readonly jobs?: number
}

/** The first argument may name the dossier: no slug of a theme is a folder with a dossier.yaml. */
export const splitArguments = async (
  names: readonly string[],
  options: BuildOptions,
  cwd: string,
): Promise<{ readonly options: BuildOptions; readonly asked: readonly string[] }> => {
  const [first, ...rest] = names
  return options.dossier === undefined &&
    options.db === undefined &&
    first !== undefined &&
    (await isDossier(resolve(cwd, first)))
    ? { options: { ...options, dossier: first }, asked: rest }
    : { options, asked: names }
}

/** The themes of a part of them; where there are none, that is told. */
const partOf = (themes: readonly string[], shard: Shard | undefined, console: Console): readonly string[] => {
  if (themes.length === 0) console.note('This dossier has no themes, so there is nothing to print.')
  if (!shard || themes.length === 0) return themes
  const inShard = themes.filter((theme) => isInShard(theme, shard))
  if (inShard.length === 0)
    console.note(`No theme falls into part ${shard.index}/${shard.of}, so there is nothing to print.`)
  return inShard
}

const tellingOf = ({ json, watch }: BuildOptions): Telling => {
  if (json) return 'json'
  return watch ? 'printed' : 'each'
}

const dossierBroken = ({ strict = false }: BuildOptions): string =>
  `Nothing was built. Mend the dossier first: claimgraph check${strict ? ' --strict' : ''}`

const templateBroken = 'Nothing was built. Mend the template first.'

/** What `--json` prints where nothing was built, or looked at, at all. */
const nothingAsJson = ({ check, dryRun }: BuildOptions, error: string): object =>
  check || dryRun
    ? { due: [], unchanged: [], leftovers: [], error }
    : { printed: [], failed: [], stopped: [], error }

const refuseReportOfDryRun = ({ dryRun, report }: BuildOptions): void => {
  if (dryRun && report)
    throw new UsageError(
      '--dry-run writes nothing, so it does not go with --report.',
      'Let --check take its place: it tells the same, fails where there is something to print, and writes the report.',
    )
}

/** A build that did all that it was to do. */
export interface Done {
  readonly printed: readonly Printed[]
  /** The files of the dossier that were read, and those that its template names. */
  readonly files: readonly string[]
}

/**
 * Prints one PDF briefing for each theme, or says what it would print.
 * @param onDone called where all were printed or stand there
 */
export const build = async (
  names: readonly string[],
  given: BuildOptions,
  console: Console,
  terminal: Terminal,
  onDone: (done: Done) => Promise<void> = async () => {},
): Promise<ExitCode> => {
  const cwd = terminal.cwd()
  const outputs = chooseOutputs(given, terminal.env, cwd, ['junit'])
  refuseReportOfDryRun(given)
  const output = (outcomes: readonly Outcome[]): Promise<void> =>
    outputBuild(outputs, outcomes, given.json === true, console, terminal.env)
  const documentDate = documentDateIn(terminal.env)
  const { options, asked } = await splitArguments(names, given, cwd)
  const { since, force, json = false, check = false, dryRun = false, strict = false } = options
  const citation = await chooseCitationStyle(options.citationStyle, cwd)
  const graph = await openGraph(options, console, cwd, openKnownDossier)
  const tellNothing = async (why: string): Promise<void> => {
    if (json) console.json(nothingAsJson(options, why))
    await output(nothingBuilt(why))
  }
  if (!graph) {
    console.note(dossierBroken(options))
    await tellNothing(dossierBroken(options))
    return exitCodes.findings
  }
  const { store } = graph
  let last: LastEdition | undefined
  try {
    last = since === undefined ? undefined : await openLastEdition(since, options, console, cwd)
    const execute = executeBy(readOver(store))
    const all = await fetchThemes(execute)
    const chosen = partOf(chooseThemes(all, asked), options.shard, console)
    const template = await chooseTemplate(options.template, graph.template, console, cwd)
    if (template === null) {
      console.note(templateBroken)
      await tellNothing(templateBroken)
      return exitCodes.findings
    }
    const manner = { template, citation, documentDate }
    const themes = await changedThemes(chosen, { execute, manner }, options, console, cwd)
    const folder = resolve(cwd, options.out)
    const place = (file: string): string => shown(join(folder, file), cwd)
    const judging = { ...manner, force, last: last?.of }
    if (check || dryRun) {
      const isSelected = asked.length > 0 || options.changed !== undefined
      const judge = await openJudge(folder, judging)
      const slugs = isSelected ? undefined : all.map(({ slug }) => slug)
      const asking = { themes, all: slugs, check, json, strict, place }
      return await judgeAll(judge, execute, asking, console, (found) =>
        output(outcomesOfCheck(found, strict)),
      )
    }
    // Merged with the others, an empty part of the themes is no missing one.
    if (options.shard && themes.length === 0) await mergeFolders(folder, [])
    const jobs = options.jobs ?? jobsFor(themes.length, availableParallelism())
    const press = await openPress(folder, { ...judging, jobs })
    const told = { telling: tellingOf(options), strict }
    return await printUntilDone(press, execute, themes, place, console, terminal, told, async (result) => {
      await output(outcomesOf(result, strict))
      if (result.printed.length < themes.length) return
      const named = template ? filesOfTemplate(template.template) : []
      await onDone({ printed: result.printed, files: [...graph.files, ...named] })
    })
  } catch (error) {
    // The report of an earlier build would stand there for this one.
    if (error instanceof ReportsError) await tellNothing(error.message)
    throw error
  } finally {
    await last?.close()
    await store.close()
  }
}
