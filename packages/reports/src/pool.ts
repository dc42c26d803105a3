import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import pLimit from 'p-limit'
import type { Briefing } from './briefing.ts'
import { RenderError, ReportsError, WorkerEndedError } from './errors.ts'
import type { Manner, Ready } from './manner.ts'
import { type RenderedBriefing, renderBriefing } from './render.ts'
import type { Answer, Order } from './worker.ts'

/** Prints briefings, here or elsewhere. */
export interface Printer {
  /** @throws RenderError, WorkerEndedError */
  readonly print: (briefing: Briefing) => Promise<RenderedBriefing & { readonly ms: number }>
  /** Ends what was started for it; to be called when nothing is being printed. */
  readonly close: () => Promise<void>
}

/** How a pool works. */
export interface PoolOptions {
  /** @default plainly */
  readonly manner?: Manner
  /** What the manner must still say once a process has made it ready: files that it names may change. @default anything */
  readonly says?: unknown
  /** How many briefings are printed at once, each in a process of its own. */
  readonly jobs: number
  /**
   * How large the heap of a process may become. A briefing of a hundred pages takes about 150.
   * @default 1024
   */
  readonly maxHeapMb?: number
}

const script = fileURLToPath(import.meta.resolve('./worker.ts'))

/** So much of what a process said at its end is kept. */
const lastWords = 4_000

/** A process that prints one briefing at a time. */
interface Worker {
  readonly print: (order: Order) => Promise<RenderedBriefing>
  readonly isAlive: () => boolean
  readonly end: () => Promise<void>
}

const startWorker = (maxHeapMb: number): Worker => {
  const child: ChildProcess = fork(script, {
    execArgv: [`--max-old-space-size=${maxHeapMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const isAlive = (): boolean => child.connected && child.exitCode === null && child.signalCode === null
  const complaints = child.stderr ? text(child.stderr) : ''
  return {
    isAlive,
    print: async (order) => {
      const { slug } = order.briefing.theme
      const settled = new AbortController()
      const { signal } = settled
      const answered = once(child, 'message', { signal })
      const ended = once(child, 'exit', { signal }).then(async ([code, killed]): Promise<never> => {
        const said = (await complaints).slice(-lastWords)
        throw new WorkerEndedError(slug, { how: killed ?? `exit code ${code}`, said, maxHeapMb })
      })
      try {
        // Where it cannot be sent, the process has ended, which is told better.
        child.send(order, () => {})
        const [answer]: readonly Answer[] = await Promise.race([answered, ended])
        if (answer && 'printed' in answer) return answer.printed
        throw new RenderError(slug, { cause: answer?.error })
      } catch (cause) {
        throw cause instanceof ReportsError ? cause : new RenderError(slug, { cause })
      } finally {
        settled.abort()
      }
    },
    end: async () => {
      if (!isAlive()) return
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

/** Prints in this process, one briefing after the other. */
export const printHere = ({ look, documentDate }: Pick<Ready, 'look' | 'documentDate'>): Printer => ({
  print: async (briefing) => {
    const start = performance.now()
    return { ...(await renderBriefing(briefing, look, documentDate)), ms: performance.now() - start }
  },
  close: async () => {},
})

/**
 * Prints in processes of their own, which are started when they are needed. One that dies takes with it the briefing
 * that it was printing and nothing else: another takes its place.
 */
export const openPool = ({ jobs, maxHeapMb = 1024, manner = {}, says }: PoolOptions): Printer => {
  const inTurn = pLimit(jobs)
  const idle: Worker[] = []
  const take = (): Worker => {
    const worker = idle.pop()
    if (worker === undefined) return startWorker(maxHeapMb)
    return worker.isAlive() ? worker : take()
  }
  return {
    print: (briefing) =>
      inTurn(async () => {
        const worker = take()
        const start = performance.now()
        try {
          return { ...(await worker.print({ briefing, manner, says })), ms: performance.now() - start }
        } finally {
          if (worker.isAlive()) idle.push(worker)
        }
      }),
    close: async () => {
      await Promise.all(idle.splice(0).map((worker) => worker.end()))
    },
  }
}
