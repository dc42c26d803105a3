import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Edition, EditionError, executeBy, fetchEdition, readEditions } from '@claimgraph/reports'
import { executeOver } from '@claimgraph/schema'
import type { Console } from './console.ts'
import { type GraphOptions, openGraph } from './database.ts'
import { locateDossier } from './dossier.ts'
import { UsageError } from './errors.ts'
import { folderAt } from './git.ts'

/** The briefings as they were before. */
export interface LastEdition {
  /** That of a theme; undefined where there was none. */
  readonly of: (theme: string) => Promise<Edition | undefined>
  readonly close: () => Promise<void>
}

const advice =
  'Give a manifest.json that a build wrote, the folder it stands in, or a commit of git: --since out'

/** The briefings of a dossier as it was at a commit. */
const atCommit = async (
  ref: string,
  { dossier, db }: GraphOptions,
  console: Console,
  cwd: string,
): Promise<LastEdition> => {
  if (db !== undefined) throw new UsageError(`There is no manifest ${ref}.`, advice)
  const before = await folderAt(await locateDossier(dossier, cwd), ref)
  if (!before) throw new UsageError(`Neither a manifest nor a commit that holds this dossier: ${ref}`, advice)
  try {
    const graph = await openGraph({ dossier: before.folder }, console, cwd)
    if (!graph)
      throw new UsageError(`The dossier had errors at ${ref}, so nothing can be compared with it.`, advice)
    const { store } = graph
    const execute = executeBy(executeOver(store))
    return { of: (theme) => fetchEdition(execute, theme), close: () => store.close() }
  } finally {
    await before.remove()
  }
}

/**
 * Opens what was said before.
 * @param since a manifest, the folder that it stands in, or a commit of git
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
  const editions = await readEditions(path).catch((error: unknown) => {
    throw error instanceof EditionError ? new UsageError(error.message, advice) : error
  })
  return { of: async (theme) => editions.get(theme), close: async () => {} }
}
