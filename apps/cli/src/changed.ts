import { type Execute, executeBy, type Manner, openKeys, TemplateError } from '@claimgraph/reports'
import { readOver } from '@claimgraph/schema/reading'
import { atCommit, openCompared } from './compared.ts'
import type { Console } from './console.ts'
import type { GraphOptions } from './database.ts'
import { UsageError } from './errors.ts'
import { locateDossier } from './locate.ts'

/** What is said of changes since a commit. */
export interface ChangedOptions extends GraphOptions {
  /** The commit. */
  readonly changed?: string
  /** The template where it is none of the dossier's. */
  readonly template?: string
}

const hint = 'Give a commit, branch or tag of the repository that holds the dossier: --changed main'

/**
 * Of some themes, those whose briefings would be printed otherwise than from the dossier as it was at a commit, by its
 * data or its template; all of them where no commit is given.
 * @throws UsageError
 */
export const changedThemes = async (
  themes: readonly string[],
  now: { readonly execute: Execute; readonly manner: Manner },
  options: ChangedOptions,
  console: Console,
  cwd: string,
): Promise<readonly string[]> => {
  const { changed: ref, db } = options
  if (ref === undefined) return themes
  if (db !== undefined)
    throw new UsageError(
      'A database is in no commit of git, so --changed has nothing to go by.',
      'Leave --changed out, or build from a folder: --dossier <folder>',
    )
  const folder = await locateDossier(options.dossier, cwd)
  const unknown = new UsageError(`No commit that holds this dossier: ${ref}`, hint)
  return atCommit(folder, ref, unknown, async (copy) => {
    const { store, template } = await openCompared(copy, `at ${ref}`, console, cwd)
    try {
      const named = options.template !== undefined
      const manner = named ? now.manner : { ...now.manner, template }
      // A template that was of no use then printed nothing that could be the same.
      const keyThen = await openKeys(executeBy(readOver(store)), manner).catch((error: unknown) => {
        if (error instanceof TemplateError) return async () => undefined
        throw error
      })
      const keyNow = await openKeys(now.execute, now.manner)
      const differing: string[] = []
      for (const theme of themes) if ((await keyThen(theme)) !== (await keyNow(theme))) differing.push(theme)
      if (differing.length === 0)
        console.note(`No briefing differs from the dossier at ${ref}, so there is nothing to print.`)
      return differing
    } finally {
      await store.close()
    }
  })
}
