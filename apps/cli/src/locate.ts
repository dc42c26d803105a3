import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { findDossier } from '@claimgraph/dossier/find'
import { UsageError } from './errors.ts'

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
