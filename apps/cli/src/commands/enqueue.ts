import { openQueue } from '@claimgraph/queue'
import { executeBy, fetchThemes, openKeys } from '@claimgraph/reports'
import { readOver } from '@claimgraph/schema/reading'
import { chooseThemes } from '../choose-themes.ts'
import { chooseCitationStyle } from '../citation-style.ts'
import type { Console, Terminal } from '../console.ts'
import { openFilledDatabase } from '../database.ts'
import { documentDateIn } from '../document-date.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { queueAddress } from '../queue/database.ts'
import { packManner } from '../queue/manner.ts'
import { chooseTemplate } from '../template.ts'

/** What `claimgraph enqueue` was called with. */
export interface EnqueueOptions {
  /** The address of a PostgreSQL database that holds a graph. */
  readonly db: string
  /** How sources are cited: one of `citationStyles`, or a CSL file. @default as the template says */
  readonly citationStyle?: string
  /** A template. @default as they are without one */
  readonly template?: string
  readonly json?: boolean
}

/** Queues briefings for workers, in the manner in which a build would print them. */
export const enqueue = async (
  names: readonly string[],
  { db, citationStyle, template: named, json = false }: EnqueueOptions,
  console: Console,
  { cwd: whereFrom, env }: Pick<Terminal, 'cwd' | 'env'>,
): Promise<ExitCode> => {
  const cwd = whereFrom()
  const address = queueAddress(db)
  const documentDate = documentDateIn(env)
  const citation = await chooseCitationStyle(citationStyle, cwd)
  const template = await chooseTemplate(named, undefined, console, cwd)
  if (template === null) {
    console.note('Nothing was queued. Mend the template first.')
    return exitCodes.findings
  }
  const store = await openFilledDatabase(address, cwd)
  try {
    const execute = executeBy(readOver(store))
    const themes = chooseThemes(await fetchThemes(execute), names)
    const manner = { template, citation, documentDate }
    // What is of no use is told here, and not by every worker.
    await openKeys(execute, manner)
    const queue = await openQueue(address)
    try {
      const waited = await queue.put(themes, await packManner(manner))
      if (names.length === 0) await queue.forgetOthers(themes)
      if (json) console.json({ queued: themes.filter((theme) => !waited.includes(theme)), waited })
      else
        console.data(
          `Queued: ${themes.length - waited.length}.${waited.length > 0 ? ` Waiting already: ${waited.length}.` : ''}`,
        )
      return exitCodes.fine
    } finally {
      await queue.close()
    }
  } finally {
    await store.close()
  }
}
