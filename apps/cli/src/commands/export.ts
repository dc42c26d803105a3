import { resolve } from 'node:path'
import {
  FileExistsError,
  FolderNotEmptyError,
  NotReadBackError,
  NotWritableError,
  saveDossier,
  TextMissingError,
  withoutTexts,
  writeLines,
} from '@claimgraph/dossier'
import { type Entry, entriesOf, type Graph } from '@claimgraph/model'
import type { Console } from '../console.ts'
import { type GraphOptions, notBoth, openFilledDatabase } from '../database.ts'
import { graphOf, openDossier } from '../dossier.ts'
import { UsageError } from '../errors.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { printProblems } from '../problems.ts'
import { shown } from '../shown.ts'

/** What `claimgraph export` was called with. */
export interface ExportOptions extends GraphOptions {
  /** A folder, or a file that ends in `.jsonl`. */
  readonly out: string
  /** The folder that holds the texts that sources keep, where that is not the dossier's own. */
  readonly keptTexts?: string
  /** `false` where they are left out. */
  readonly texts?: boolean
  readonly replace?: boolean
  readonly json?: boolean
}

/** Where a graph comes from. */
interface Origin {
  readonly graph: () => Promise<Graph>
  readonly entries: () => Iterable<Entry> | AsyncIterable<Entry>
  /** The folder of the dossier; a database keeps no texts. */
  readonly folder: string | undefined
  readonly close: () => Promise<void>
}

const openOrigin = async (
  { dossier, db }: GraphOptions,
  console: Console,
  cwd: string,
): Promise<Origin | undefined> => {
  if (db !== undefined) {
    if (dossier !== undefined) throw notBoth()
    const store = await openFilledDatabase(db, cwd)
    return { graph: store.graph, entries: store.entries, folder: undefined, close: store.close }
  }
  const opened = await openDossier(dossier, cwd)
  const graph = graphOf(opened, cwd, console)
  return (
    graph && {
      graph: async () => graph,
      entries: () => entriesOf(graph),
      folder: opened.folder,
      close: async () => {},
    }
  )
}

const elsewhere = 'Name another place after --out.'

/** What to do next where nothing could be written. */
const hintFor = (error: unknown, { replace = false }: ExportOptions): string | undefined => {
  if (error instanceof TextMissingError)
    return 'Name that folder with --kept-texts <folder>, or add --no-texts.'
  if (error instanceof FolderNotEmptyError)
    return replace ? elsewhere : 'To put it in the place of a dossier that is there, add --replace.'
  if (error instanceof FileExistsError)
    return 'To put it in the place of the file that is there, add --replace.'
  return error instanceof NotWritableError ? elsewhere : undefined
}

const save = async (
  { graph, folder }: Origin,
  out: string,
  { keptTexts, texts: areKept = true, replace = false }: ExportOptions,
  cwd: string,
): Promise<{ readonly files: number }> => {
  const whole = await graph()
  const texts = keptTexts === undefined ? folder : resolve(cwd, keptTexts)
  const files = await saveDossier(out, areKept ? whole : withoutTexts(whole), {
    replace,
    ...(texts === undefined ? {} : { texts }),
  })
  return { files: files.length }
}

const saveAs = async (
  origin: Origin,
  out: string,
  options: ExportOptions,
  cwd: string,
): Promise<{ readonly files: number } | { readonly entries: number }> => {
  try {
    if (!out.endsWith('.jsonl')) return await save(origin, out, options, cwd)
    return { entries: await writeLines(out, origin.entries(), { replace: options.replace === true }) }
  } catch (error) {
    const hint = hintFor(error, options)
    if (hint === undefined || !(error instanceof Error)) throw error
    throw new UsageError(error.message, hint)
  }
}

/** Writes a graph as the files of a dossier, or as JSON Lines. */
export const exportGraph = async (
  options: ExportOptions,
  console: Console,
  cwd: string,
): Promise<ExitCode> => {
  const out = resolve(cwd, options.out)
  const origin = await openOrigin(options, console, cwd)
  if (!origin) {
    console.note('Nothing was exported. Mend the dossier first: claimgraph check')
    return exitCodes.findings
  }
  try {
    const written = await saveAs(origin, out, options, cwd)
    if (options.json) console.json({ out: shown(out, cwd), ...written })
    else console.data(shown(out, cwd))
    console.note(
      'files' in written ? `Exported (files: ${written.files}).` : `Exported (lines: ${written.entries}).`,
    )
    return exitCodes.fine
  } catch (error) {
    if (error instanceof NotReadBackError) printProblems(error.problems, out, cwd, console)
    throw error
  } finally {
    await origin.close()
  }
}
