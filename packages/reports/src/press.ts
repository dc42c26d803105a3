import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { type Edition, editionOf } from './edition/edition.ts'
import { OutputError, StoppedError } from './errors.ts'
import type { Execute } from './execute.ts'
import { comparedWith, fetchBriefing } from './fetch.ts'
import { makeFolder, removeLeftovers, stage } from './file.ts'
import { briefingKey } from './key.ts'
import { removeDeadLock } from './lock.ts'
import { type Entry, manifestLock, putPdf, readManifest } from './manifest.ts'
import { type Manner, readyFor } from './manner.ts'
import { openPool, printHere } from './pool.ts'

/** A briefing that stands in the folder. */
export interface Printed extends Entry {
  /** Whether it stood there already, byte for byte. */
  readonly unchanged: boolean
  /** How long it took, without waiting for its turn. */
  readonly ms: number
}

/** Prints briefings into a folder, and leaves alone those that would come out as they are. */
export interface Press {
  /**
   * Prints the briefing of one theme, when its turn comes: ask for as many as you like. Once it is done, its PDF and
   * its entry in the manifest of the folder stay, whatever happens to this process.
   * @throws ThemeNotFoundError, QueryFailedError, RenderError, WorkerEndedError, OutputError, StoppedError
   */
  readonly print: (execute: Execute, theme: string) => Promise<Printed>
  /** Begins nothing more; what has begun is finished. */
  readonly stop: () => void
  /** To be called when nothing is being printed. */
  readonly close: () => Promise<void>
}

/** How a press works. */
export interface PressOptions extends Manner {
  /** Print what is unchanged as well. @default false */
  readonly force?: boolean
  /** The last edition of a theme's briefing, where there is one, to tell what changed since. */
  readonly last?: (theme: string) => Edition | undefined | Promise<Edition | undefined>
  /**
   * How many briefings are printed at once: with 1 in this process, with more in as many others, while this one asks the
   * graph. The bytes are the same.
   * @default 1
   */
  readonly jobs?: number
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const digestOfFile = async (path: string): Promise<string | undefined> => {
  const bytes = await readFile(path).catch(() => undefined)
  return bytes && digest(bytes)
}

const prepare = async (folder: string): Promise<void> => {
  await makeFolder(folder)
  await access(folder, constants.W_OK)
  await removeLeftovers(folder)
  await removeDeadLock(manifestLock(folder))
}

/**
 * Opens a press on a folder, which is made where there is none.
 * @throws OutputError where the folder cannot be written to, TemplateError
 */
export const openPress = async (
  folder: string,
  { force = false, last = () => undefined, jobs = 1, ...manner }: PressOptions = {},
): Promise<Press> => {
  const write = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (cause) {
      throw new OutputError(folder, cause)
    }
  }
  const ready = await readyFor(manner)
  await write(() => prepare(folder))
  const manifest = await readManifest(folder)
  const printer = jobs === 1 ? printHere(ready) : openPool({ manner, says: ready.says, jobs })
  // One more than can be printed has its answers from the graph: so much waits in memory, and nobody waits for the graph.
  const inTurn = pLimit(jobs === 1 ? 1 : jobs + 1)
  const putInTurn = pLimit(1)
  let stopped = false

  const put = (entry: Entry, bytes: Uint8Array): Promise<void> =>
    write(async () => {
      const pdf = await stage(join(folder, entry.file), bytes)
      try {
        await putInTurn(() => putPdf(folder, entry, pdf))
      } finally {
        await pdf.discard()
      }
    })

  const print = async (execute: Execute, theme: string): Promise<Printed> => {
    if (stopped) throw new StoppedError(theme)
    const start = performance.now()
    const briefing = comparedWith(await fetchBriefing(execute, theme), await last(theme))
    const key = await briefingKey(briefing, ready.says)
    const file = `${theme}.pdf`
    const known = manifest.get(theme)
    // What no font had may have one now: the key knows nothing of fonts that were not there.
    const isWhole = known?.key === key && known.missing.length === 0
    const isThere = !force && isWhole && (await digestOfFile(join(folder, file))) === known.sha256
    const fetchedMs = performance.now() - start
    if (isThere) return { ...known, unchanged: true, ms: fetchedMs }
    const { bytes, pages, missing, ms } = await printer.print(briefing)
    const entry: Entry = {
      theme,
      file,
      pages,
      sha256: digest(bytes),
      key,
      missing,
      edition: editionOf(briefing),
    }
    await put(entry, bytes)
    return { ...entry, unchanged: false, ms: fetchedMs + ms }
  }

  return {
    print: (execute, theme) => inTurn(print, execute, theme),
    stop: () => {
      stopped = true
    },
    close: printer.close,
  }
}
