import { stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import {
  type DossierReading,
  findDossier,
  formatProblem,
  type Problem,
  readDossier,
} from '@claimgraph/dossier'
import type { Graph } from '@claimgraph/model'
import type { Console } from './console.ts'
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

/** How a folder is named in messages: from where the user stands. */
export const shown = (path: string, cwd: string): string => relative(cwd, path) || '.'

/** Prints a problem as a block of text. */
export const printProblem = (problem: Problem, root: string, print: (text: string) => void): void =>
  print(formatProblem(problem, { root }))

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

/** The graph of a dossier without errors; otherwise its problems are printed and there is none. */
export const graphOf = (
  { graph, problems, folder }: OpenedDossier,
  cwd: string,
  console: Console,
): Graph | undefined => {
  for (const problem of problems)
    if (graph === undefined || problem.severity === 'error')
      printProblem(problem, shown(folder, cwd), console.note)
  return graph
}
