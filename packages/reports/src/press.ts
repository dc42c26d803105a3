import pLimit from 'p-limit'
import { OutputError, StoppedError } from './errors.ts'
import type { Execute } from './execute.ts'
import { type JudgeOptions, openJudge } from './judge.ts'
import type { Entry } from './manifest.ts'
import { digest, type Place, placeAt } from './place.ts'
import { openPool, printHere } from './pool.ts'
import type { Reason } from './reasons.ts'
import { openShelf } from './shelf.ts'

/** A briefing that stands in the folder. */
export interface Printed extends Entry {
  /** Whether it stood there already, byte for byte. */
  readonly unchanged: boolean
  /** Why it was printed; none where it was not. */
  readonly reasons: readonly Reason[]
  /** How long it took, without waiting for its turn. */
  readonly ms: number
}

/** Prints briefings into a place, and leaves alone those that would come out as they are. */
export interface Press {
  /**
   * Prints the briefing of one theme, when its turn comes: ask for as many as you like. Once it is done, its PDF and
   * its entry in the manifest of the folder stay, whatever happens to this process.
   * @param beforePut is called when it is printed, and not yet in its place: where it throws, nothing is written
   * @throws ThemeNotFoundError, QueryFailedError, RenderError, WorkerEndedError, OutputError, StoppedError
   */
  readonly print: (execute: Execute, theme: string, beforePut?: () => Promise<void>) => Promise<Printed>
  /** Begins nothing more; what has begun is finished. */
  readonly stop: () => void
  /** To be called when nothing is being printed. */
  readonly close: () => Promise<void>
}

/** How a press works. */
export interface PressOptions extends JudgeOptions {
  /**
   * How many briefings are printed at once: with 1 in this process, with more in as many others, while this one asks the
   * graph. The bytes are the same.
   * @default 1
   */
  readonly jobs?: number
}

/** What one turn brought; the next need not wait until its PDF is in its place. */
interface Turn {
  readonly printed: Printed
  readonly placed?: () => Promise<void>
}

/**
 * Opens a press on a folder, which is made where there is none, or on another place.
 * @throws OutputError where it cannot be written to, TemplateError
 */
export const openPress = async (
  where: string | Place,
  { jobs = 1, force, last, shared, ...manner }: PressOptions = {},
): Promise<Press> => {
  const place = placeAt(where)
  const write = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (cause) {
      throw cause instanceof OutputError ? cause : new OutputError(place.name, cause)
    }
  }
  const { judge, ready } = await openJudge(place, { ...manner, force, last, shared })
  await write(place.prepare)
  const printer = jobs === 1 ? printHere(ready) : openPool({ manner, says: ready.says, jobs })
  // One more than can be printed has its answers from the graph: so much waits in memory, and nobody waits for the graph.
  const inTurn = pLimit(jobs === 1 ? 1 : jobs + 1)
  const shelf = openShelf(place)
  let stopped = false
  /** How many briefings were asked for and are not yet printed. */
  let asked = 0

  /** Writes a PDF, which then waits for its place. */
  const shelve = async (entry: Entry, bytes: Uint8Array): Promise<() => Promise<void>> => {
    const pdf = await write(() => place.stage(entry.file, bytes))
    const placed = write(() => shelf.put({ entry, pdf })).finally(() => pdf.discard())
    // Whoever waits for it learns of a failure.
    placed.catch(() => {})
    return () => placed
  }

  const printOne = async (
    execute: Execute,
    theme: string,
    beforePut?: () => Promise<void>,
  ): Promise<Turn> => {
    if (stopped) throw new StoppedError(theme)
    const start = performance.now()
    const { briefing, file, key, edition, known, reasons } = await judge(execute, theme)
    const fetchedMs = performance.now() - start
    if (known && reasons.length === 0)
      return { printed: { ...known, unchanged: true, reasons, ms: fetchedMs } }
    const { bytes, pages, missing, ms } = await printer.print(briefing)
    const entry: Entry = { theme, file, pages, sha256: digest(bytes), ...key, missing, edition }
    await beforePut?.()
    const placed = await shelve(entry, bytes)
    await shelf.idle()
    return { printed: { ...entry, unchanged: false, reasons, ms: fetchedMs + ms }, placed }
  }

  const print: Press['print'] = async (execute, theme, beforePut) => {
    asked += 1
    const turn = await inTurn(printOne, execute, theme, beforePut).finally(() => {
      asked -= 1
      // Whoever shares the folder does not know how many more it will be asked for.
      if (asked === 0 || shared) shelf.flush()
    })
    await turn.placed?.()
    return turn.printed
  }

  return {
    print,
    stop: () => {
      stopped = true
    },
    close: printer.close,
  }
}
