import { z } from 'zod'
import { theme } from './briefing.ts'

/** What `claimgraph enqueue --json` prints. */
export const EnqueueJson = z
  .strictObject({
    queued: z.array(theme).describe('The slugs of the themes that were queued.'),
    waited: z
      .array(theme)
      .describe('The slugs of those that waited already, and are printed in the manner given now.'),
  })
  .describe('What "claimgraph enqueue --json" prints.')
