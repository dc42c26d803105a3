import type { DossierReading } from '@claimgraph/dossier'
import type { Graph } from '@claimgraph/model'
import type { Console } from './console.ts'
import { locateDossier } from './locate.ts'
import { printNewProblems, type Told } from './problems.ts'

/** A dossier that could be read, in whole or in part. */
export interface OpenedDossier extends DossierReading {
  readonly folder: string
}

/** Locates and reads a dossier. What reads is loaded here: of many dossiers it is known what they say. */
export const openDossier = async (
  named: string | undefined,
  cwd: string,
  texts: ReadonlyMap<string, string> = new Map(),
): Promise<OpenedDossier> => {
  const { readDossier } = await import('@claimgraph/dossier')
  const folder = await locateDossier(named, cwd)
  return { folder, ...(await readDossier(folder, { texts })) }
}

/**
 * The graph of a dossier without errors. Its problems are printed, warnings too: nobody is kept in the dark.
 * @param told the warnings of the last time, which are not told again
 */
export const graphOf = (
  { graph, problems, folder }: Pick<OpenedDossier, 'graph' | 'problems' | 'folder'>,
  cwd: string,
  console: Console,
  told: Told = new Set(),
): Graph | undefined => {
  printNewProblems(problems, told, folder, cwd, console)
  return graph
}
