import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type DossierReading, findDossier, readDossier } from '@claimgraph/dossier'
import type { Graph } from '@claimgraph/model'
import type { Console } from './console.ts'
import { UsageError } from './errors.ts'
import { printProblems } from './problems.ts'

/** Whether a folder holds a dossier. */
export const isDossier = async (folder: string): Promise<boolean> =>
  (await stat(join(folder, 'dossier.yaml')).catch(() => undefined))?.isFile() ?? false

/**
 * The folder of the dossier: the one named, else the nearest upwards from here.
 * @throws UsageError where there is none
 */
export const locateDossier = async (named: string | undefined, cwd: string): Promise<string> => {
  if (named !== undefined) {
    const folder = resolve(cwd, named)
    if (await isDossier(folder)) return folder
    throw new UsageError(
      `There is no dossier.yaml in ${named}.`,
      'Name the folder that holds it, for example: --dossier examples/russia-pakistan',
    )
  }
  const found = await findDossier(cwd)
  if (found !== undefined) return found
  throw new UsageError(
    'There is no dossier.yaml here or in any folder above.',
    'Go into a dossier, or name one: --dossier examples/russia-pakistan',
  )
}

/** A dossier that could be read, in whole or in part. */
export interface OpenedDossier extends DossierReading {
  readonly folder: string
}

/** Locates and reads a dossier. */
export const openDossier = async (
  named: string | undefined,
  cwd: string,
  texts: ReadonlyMap<string, string> = new Map(),
): Promise<OpenedDossier> => {
  const folder = await locateDossier(named, cwd)
  return { folder, ...(await readDossier(folder, { texts })) }
}

/** The graph of a dossier without errors. Its problems are printed, warnings too: nobody is kept in the dark. */
export const graphOf = (
  { graph, problems, folder }: OpenedDossier,
  cwd: string,
  console: Console,
): Graph | undefined => {
  printProblems(problems, folder, cwd, console)
  return graph
}
