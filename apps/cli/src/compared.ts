import type { TemplateAt } from '@claimgraph/reports'
import { openStore, type Store } from '@claimgraph/store'
import type { Console } from './console.ts'
import { openDossier } from './dossier.ts'
import { UsageError } from './errors.ts'
import { folderAt, whyNoCommit } from './git.ts'
import { isDossier } from './locate.ts'
import { printProblems } from './problems.ts'

/** A dossier that another is compared with. */
export interface Compared {
  readonly store: Store
  readonly template: TemplateAt | undefined
}

/**
 * Opens a dossier to compare with. Its warnings are left to "claimgraph check".
 * @param where how it is told apart in messages: `at v1.2`
 * @throws UsageError where it has errors; they are printed
 */
export const openCompared = async (
  folder: string,
  where: string,
  console: Console,
  cwd: string,
): Promise<Compared> => {
  const { graph, template, problems } = await openDossier(folder, cwd)
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
  return { store, template: template && { template, folder } }
}

/**
 * Does some work on a dossier as it was at a commit; its files are there meanwhile, in a copy.
 * @param work is given the folder of the copy
 * @param unknown what is thrown where there is no such commit, or no dossier in it
 */
export const atCommit = async <Result>(
  folder: string,
  ref: string,
  unknown: UsageError,
  work: (folder: string) => Promise<Result>,
): Promise<Result> => {
  const before = await folderAt(folder, ref)
  if (!before) {
    const hints = [await whyNoCommit(folder), unknown.hint].filter((hint) => hint !== undefined)
    throw new UsageError(unknown.message, hints.join(' '))
  }
  try {
    if (!(await isDossier(before.folder))) throw unknown
    return await work(before.folder)
  } finally {
    await before.remove()
  }
}
