import { setTimeout as sleep } from 'node:timers/promises'
import type { Queue } from '@claimgraph/queue'
import type { Console } from '../console.ts'

/** Watches over the work of a worker. */
export interface Watch {
  /** Is told of what fails in the background. The same is passed on once, until the queue answers again. */
  readonly trouble: (error: Error) => void
  /** Ends the watch. */
  readonly stop: () => void
  /** Waits until it is stopped or, where that is wanted, nothing is left. */
  readonly until: (queue: Pick<Queue, 'isAnythingLeft'>, empty: boolean) => Promise<void>
}

const askMs = 1_000

const reasonOf = (error: Error): string => {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // The library adds which of its loops it was.
  const words = error.message.replace(/ \(Queue: .*\)$/s, '')
  return words === '' || words.startsWith(' ') ? code : words
}

/** Begins to watch. */
export const watchQueue = (console: Console): Watch => {
  const stopping = new AbortController()
  const told = new Set<string>()
  const trouble = (error: Error): void => {
    const reason = reasonOf(error)
    if (!told.has(reason))
      console.note(
        `${console.paint('yellow', 'warning', 'stderr')}: The queue does not answer (${reason}). It is tried again until it does.`,
      )
    told.add(reason)
  }
  const ask = async (queue: Pick<Queue, 'isAnythingLeft'>): Promise<boolean> => {
    try {
      const isLeft = await queue.isAnythingLeft()
      if (told.size > 0) console.note('The queue answers again.')
      told.clear()
      return isLeft
    } catch (error) {
      trouble(error instanceof Error ? error : new Error(String(error)))
      return true
    }
  }
  return {
    trouble,
    stop: () => stopping.abort(),
    until: async (queue, empty) => {
      while (!stopping.signal.aborted) {
        if (!(await ask(queue)) && empty) return
        await sleep(askMs, undefined, { signal: stopping.signal }).catch(() => {})
      }
    },
  }
}
