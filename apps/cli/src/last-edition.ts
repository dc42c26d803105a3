import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import {
  type Edition,
  EditionError,
  executeBy,
  fetchEdition,
  fetchThemes,
  manifestName,
  readEditions,
} from '@claimgraph/reports'
import { readOver } from '@claimgraph/schema/reading'
import { atCommit, openCompared } from './compared.ts'
import type { Console } from './console.ts'
import type { GraphOptions } from './database.ts'
import { UsageError } from './errors.ts'
import { isDossier, locateDossier } from './locate.ts'

/** The briefings as they were before. */
export interface LastEdition {
  /** The slugs of its themes, in its order. */
  readonly themes: () => Promise<readonly string[]>
  /** That of a theme; undefined where there was none. */
  readonly of: (theme: string) => Promise<Edition | undefined>
  readonly close: () => Promise<void>
}

const advice =
  'Give a manifest.json that a build wrote, the folder it stands in, the folder of a dossier, or a commit of git.'

/**
 * The briefings of a dossier as it is.
 * @param where how it is told apart in messages: `at v1.2`
 * @throws UsageError where it has errors; they are printed
 */
export const editionOfDossier = async (
  folder: string,
  where: string,
  console: Console,
  cwd: string,
): Promise<LastEdition> => {
  const { store } = await openCompared(folder, where, console, cwd)
  const execute = executeBy(readOver(store))
  return {
    themes: async () => (await fetchThemes(execute)).map(({ slug }) => slug),
    of: (theme) => fetchEdition(execute, theme),
    close: () => store.close(),
  }
}

/** The briefings of a dossier as it was at a commit. */
const editionAtCommit = async (
  ref: string,
  { dossier, db }: GraphOptions,
  console: Console,
  cwd: string,
): Promise<LastEdition> => {
  if (db !== undefined) throw new UsageError(`There is no manifest ${ref}.`, advice)
  const folder = await locateDossier(dossier, cwd).catch((error: unknown) => {
    if (dossier !== undefined || !(error instanceof UsageError)) throw error
    throw new UsageError(`There is no ${ref} here, and no dossier that it could be a commit of.`, advice)
  })
  const unknown = new UsageError(`Neither a manifest nor a commit that holds this dossier: ${ref}`, advice)
  return atCommit(folder, ref, unknown, (copy) => editionOfDossier(copy, `at ${ref}`, console, cwd))
}

/**
 * Opens what was said before.
 * @param since a manifest, the folder that it stands in, the folder of a dossier, or a commit of git
 * @throws UsageError
 */
export const openLastEdition = async (
  since: string,
  options: GraphOptions,
  console: Console,
  cwd: string,
): Promise<LastEdition> => {
  const path = resolve(cwd, since)
  const isThere = (await stat(path).catch(() => undefined)) !== undefined
  if (!isThere) return editionAtCommit(since, options, console, cwd)
  const holdsManifest = (await stat(join(path, manifestName)).catch(() => undefined)) !== undefined
  if (!holdsManifest && (await isDossier(path))) return editionOfDossier(path, `in ${since}`, console, cwd)
  const editions = await readEditions(path).catch((error: unknown) => {
    throw error instanceof EditionError ? new UsageError(error.message, advice) : error
  })
  return {
    themes: async () => [...editions.keys()],
    of: async (theme) => editions.get(theme),
    close: async () => {},
  }
}
