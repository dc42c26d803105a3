import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { openQueue } from '@claimgraph/queue'
import { executeBy, jobsFor, openPress } from '@claimgraph/reports'
import { executeOver } from '@claimgraph/schema'
import type { Console, Terminal } from '../console.ts'
import { openFilledDatabase, withoutPassword } from '../database.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { onInterrupt } from '../interrupt.ts'
import { queueAddress } from '../queue/database.ts'
import { openPresses } from '../queue/presses.ts'
import { printOrders } from '../queue/print.ts'
import { watchQueue } from '../queue/watch.ts'
import { shown } from '../shown.ts'

/** What `claimgraph worker` was called with. */
export interface WorkerOptions {
  /** The address of the PostgreSQL database that holds the graph and the queue. */
  readonly db: string
  /** The folder for the PDFs. */
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

/** Prints what is queued, until it is told to stop. */
export const worker = async (
  { db, out, jobs, untilEmpty = false, json = false }: WorkerOptions,
  console: Console,
  terminal: Terminal,
): Promise<ExitCode> => {
  const cwd = terminal.cwd()
  const [address, folder] = [queueAddress(db), resolve(cwd, out)]
  const atOnce = jobs ?? jobsFor(Number.POSITIVE_INFINITY, availableParallelism())
  // A folder that cannot be written to is told before anything is taken that others could print.
  await (await openPress(folder)).close()
  const store = await openFilledDatabase(address, cwd)
  const watch = watchQueue(console)
  const interrupt = onInterrupt(terminal, () => {
    watch.stop()
    console.note('Stopping when what is being printed is done. To stop at once, do that again.')
  })
  // With 1 a press prints in this process, which could not tell meanwhile that it is alive.
  const presses = openPresses(folder, Math.max(2, atOnce))
  try {
    const queue = await openQueue(address, { atOnce, onTrouble: watch.trouble })
    const { print, result } = printOrders(presses, executeBy(executeOver(store)), {
      console,
      json,
      place: (file) => shown(join(folder, file), cwd),
      onUnwritable: watch.stop,
    })
    try {
      await queue.work(print)
      console.note(
        `Printing what is queued in ${withoutPassword(address)} into ${shown(folder, cwd)}, ${atOnce} at once. Ctrl-C stops.`,
      )
      await watch.until(queue, untilEmpty)
    } finally {
      await queue.close()
    }
    const { printed, unchanged, failed, unwritable } = result()
    console.note(`Printed: ${printed}. Unchanged: ${unchanged}. Failed: ${failed}.`)
    if (unwritable) throw unwritable
    const signal = interrupt.signal()
    if (!untilEmpty) return exitCodes.fine
    if (signal !== undefined) return exitCodes[signal]
    return failed > 0 ? exitCodes.findings : exitCodes.fine
  } finally {
    interrupt.forget()
    await presses.close()
    await store.close()
  }
}
