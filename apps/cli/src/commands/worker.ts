import { availableParallelism } from 'node:os'
import { openQueue } from '@claimgraph/queue'
import { executeBy, jobsFor, openPress } from '@claimgraph/reports'
import { readOver } from '@claimgraph/schema/reading'
import type { Console, Signal, Terminal } from '../console.ts'
import { openFilledDatabase, withoutPassword } from '../database.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { onInterrupt } from '../interrupt.ts'
import { queueAddress } from '../queue/database.ts'
import { openOut } from '../queue/out.ts'
import { openPresses } from '../queue/presses.ts'
import { printOrders } from '../queue/print.ts'
import { watchQueue } from '../queue/watch.ts'

/** What `claimgraph worker` was called with. */
export interface WorkerOptions {
  /** The address of the PostgreSQL database that holds the graph and the queue. */
  readonly db: string
  /** Where the PDFs go: a folder, or `s3://bucket/prefix`. */
  readonly out: string
  /**
   * How many briefings are printed at once.
   * @default one for each core, 8 at most
   */
  readonly jobs?: number
  /** End when nothing is left to be printed, here or elsewhere. */
  readonly untilEmpty?: boolean
  readonly json?: boolean
}

/** Whoever waits for the end of a worker wants to know whether all was printed; who stops one has seen it work. */
const exitCodeOf = (failed: number, untilEmpty: boolean, signal: Signal | undefined): ExitCode => {
  if (!untilEmpty) return exitCodes.fine
  if (signal !== undefined) return exitCodes[signal]
  return failed > 0 ? exitCodes.findings : exitCodes.fine
}

/** Prints what is queued, until it is told to stop. */
export const worker = async (
  { db, out: where, jobs, untilEmpty = false, json = false }: WorkerOptions,
  console: Console,
  terminal: Terminal,
): Promise<ExitCode> => {
  const address = queueAddress(db)
  const out = await openOut(where, terminal)
  const atOnce = jobs ?? jobsFor(Number.POSITIVE_INFINITY, availableParallelism())
  const store = await openFilledDatabase(address, terminal.cwd())
  const watch = watchQueue(console)
  const interrupt = onInterrupt(terminal, () => {
    watch.stop()
    console.note('Stopping when what is being printed is done. To stop at once, do that again.')
  })
  try {
    const queue = await openQueue(address, { atOnce, onTrouble: watch.trouble })
    const place = out.place(queue.alone)
    // With 1 a press prints in this process, which could not tell meanwhile that it is alive.
    const presses = openPresses(place, Math.max(2, atOnce))
    const { print, result } = printOrders(presses, executeBy(readOver(store)), {
      console,
      json,
      pathOf: out.pathOf,
      onUnwritable: watch.stop,
    })
    try {
      // What cannot be written to is told before anything is taken that others could print.
      await (await openPress(place)).close()
      await queue.work(print)
      console.note(
        `Printing what is queued in ${withoutPassword(address)} into ${out.name}, ${atOnce} at once. Ctrl-C stops.`,
      )
      await watch.until(queue, untilEmpty)
    } finally {
      await queue.close()
      await presses.close()
    }
    const { printed, unchanged, failed, unwritable } = result()
    console.note(`Printed: ${printed}. Unchanged: ${unchanged}. Failed: ${failed}.`)
    if (unwritable) throw unwritable
    return exitCodeOf(failed, untilEmpty, interrupt.signal())
  } finally {
    interrupt.forget()
    await store.close()
  }
}
