import { enableCompileCache } from 'node:module'
import { isDeepStrictEqual } from 'node:util'
import type { Briefing } from './briefing.ts'
import type { Manner, Ready } from './manner.ts'
import type { RenderedBriefing } from './render.ts'

// A program of its own, which the pool starts: it prints what it is sent, and ends when nobody is there to send more.

/** What a worker is sent. */
export interface Order {
  readonly briefing: Briefing
  readonly manner: Manner
  /** What the manner says; undefined where it may say anything. */
  readonly says: unknown
}

/** What a worker answers. */
export type Answer = { readonly printed: RenderedBriefing } | { readonly error: unknown }

// Ctrl-C reaches every process of a terminal: when to stop is for the one to say that gives the orders.
process.on('SIGINT', () => {})
enableCompileCache()

/** Made ready by the first order: whoever gives the orders has one manner. */
let ready: Promise<Ready> | undefined

const print = async ({ briefing, manner, says }: Order): Promise<Answer> => {
  try {
    const [{ renderBriefing }, { readyFor }] = await Promise.all([
      import('./render.ts'),
      import('./manner.ts'),
    ])
    ready ??= readyFor(manner)
    const { look, documentDate, says: saying } = await ready
    if (says !== undefined && !isDeepStrictEqual(saying, says))
      throw new Error('a file that the template names changed meanwhile')
    return { printed: await renderBriefing(briefing, look, documentDate) }
  } catch (error) {
    return { error: error instanceof Error ? (error.cause ?? error) : error }
  }
}

process.on('message', async (order: Order) => {
  const answer = await print(order)
  if (process.connected) process.send?.(answer)
})
