import type { Console } from './console.ts'
import { type GraphOptions, type OpenedGraph, openGraph } from './database.ts'
import { locateDossier } from './dossier.ts'
import { UsageError } from './errors.ts'
import { folderAt } from './git.ts'

/** What is said where a dossier cannot be had as it was at a commit. */
export interface CommitMessages {
  /** Where there is no such commit, or no dossier in it. */
  readonly unknown: string
  /** What to do then. */
  readonly hint: string
}

/**
 * Does some work on the graph of a dossier as it was at a commit; its files are there meanwhile, in a copy. The work
 * closes the store.
 * @throws UsageError where there is no such commit, it lacks the dossier, or the dossier had errors
 */
export const atCommit = async <Result>(
  ref: string,
  { dossier }: GraphOptions,
  { unknown, hint }: CommitMessages,
  console: Console,
  cwd: string,
  work: (graph: OpenedGraph) => Promise<Result>,
): Promise<Result> => {
  const before = await folderAt(await locateDossier(dossier, cwd), ref)
  if (!before) throw new UsageError(unknown, hint)
  try {
    const graph = await openGraph({ dossier: before.folder }, console, cwd)
    if (!graph)
      throw new UsageError(`The dossier had errors at ${ref}, so nothing can be compared with it.`, hint)
    return await work(graph)
  } finally {
    await before.remove()
  }
}
