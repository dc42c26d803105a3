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
import { executeOver } from '@claimgraph/schema'
import { openStore } from '@claimgraph/store'
import type { Console } from './console.ts'
import type { GraphOptions } from './database.ts'
import { isDossier, locateDossier, openDossier } from './dossier.ts'
import { UsageError } from './errors.ts'
import { folderAt } from './git.ts'
import { printProblems } from './problems.ts'

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
 * The briefings of a dossier as it is. Its warnings are left to "claimgraph check".
 * @param where how it is told apart in messages: `at v1.2`
 * @throws UsageError where it has errors; they are printed
 */
export const editionOfDossier = async (
  folder: string,
  where: string,
  console: Console,
  cwd: string,
): Promise<LastEdition> => {
  const { graph, problems } = await openDossier(folder, cwd)
  if (!graph) {
    const errors = problems.filter(({ severity }) => severity === 'error')
    printProblems(errors, folder, cwd, console)
    throw new UsageError(
      `The dossier has errors ${where}, so nothing can be compared with it.`,
      'Mend it first, or compare with another edition.',
    )
  }
  const store = await openStore('sqlite::memory:')
  await store.load(graph)
  const execute = executeBy(executeOver(store))
  return {
    themes: async () => (await fetchThemes(execute)).map(({ slug }) => slug),
    of: (theme) => fetchEdition(execute, theme),
    close: () => store.close(),
  }
}

/** The briefings of a dossier as it was at a commit. */
const atCommit = async (
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
  const before = await folderAt(folder, ref)
  if (!before) throw new UsageError(`Neither a manifest nor a commit that holds this dossier: ${ref}`, advice)
  try {
    return await editionOfDossier(before.folder, `at ${ref}`, console, cwd)
  } finally {
    await before.remove()
  }
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
  if (!isThere) return atCommit(since, options, console, cwd)
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
