import { Worker } from 'node:worker_threads'
import type { Briefing } from '@claimgraph/reports'
import { serve } from '../serve.ts'

/** A printer on a thread of its own. */
type Thread = (briefing: Briefing) => Promise<Uint8Array>

const startThread = (): Thread => {
  const worker = new Worker(new URL('./pool-worker.ts', import.meta.url))
  return (briefing) =>
    new Promise((resolve, reject) => {
      worker.once('error', reject)
      worker.once('message', (bytes: Uint8Array) => {
        worker.off('error', reject)
        resolve(bytes)
      })
      worker.postMessage(briefing)
    })
}

const threads = [startThread(), startThread()]

serve({
  prepare: (briefing: Briefing) => briefing,
  /** Each thread takes the next briefing as soon as it is done with the one before. */
  print: async (briefings) => {
    const printed: Uint8Array[] = []
    const waiting = briefings.entries()
    const work = async (thread: Thread): Promise<void> => {
      for (const [index, briefing] of waiting) printed[index] = await thread(briefing)
    }
    await Promise.all(threads.map(work))
    return printed
  },
})
