import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { forkNode, stopChild } from '../children.ts'

/** As many requests as a server can answer, for a while. */
export interface Burst {
  readonly url: string
  /** The bodies, sent in turn. */
  readonly bodies: readonly string[]
  readonly connections: number
  readonly seconds: number
}

/** What a burst came to. */
export interface BurstResult {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly failures: number
  /** The part of a processor that making the load took: near 1, the load was the limit and not the server. */
  readonly generatorBusy: number
}

/** The process that makes the load. */
export interface Generator {
  readonly burst: (burst: Burst) => Promise<BurstResult>
  readonly stop: () => Promise<void>
}

const isResult = (message: unknown): message is BurstResult =>
  typeof message === 'object' && message !== null && 'perSecond' in message

/** Starts the process that makes the load. */
export const startGenerator = (): Generator => {
  const child = forkNode(fileURLToPath(new URL('./load.ts', import.meta.url)))
  return {
    burst: async (burst) => {
      const answered = once(child, 'message')
      child.send(burst)
      const [message] = await answered
      if (!isResult(message)) throw new Error(`The load could not be made: ${JSON.stringify(message)}`)
      if (message.failures > 0)
        throw new Error(`${burst.url} failed ${message.failures} requests under load; nothing was measured.`)
      return message
    },
    stop: () => stopChild(child),
  }
}
