import { z } from 'zod'
import { theme } from './briefing.ts'

const job = z.strictObject({
  theme,
  state: z
    .enum(['waiting', 'retrying', 'printing', 'printed', 'failed'])
    .describe('"retrying" waits to be begun again after a failure.'),
  attempts: z.int().min(0).describe('How often it was begun.'),
  reason: z.string().optional().describe('Why it failed the last time, where it is "retrying" or "failed".'),
  queuedOn: z.iso.datetime().describe('When it was queued.'),
})

/** What `claimgraph jobs --json` prints. */
export const JobsJson = z
  .strictObject({ jobs: z.array(job).describe('What was queued last of each theme, by theme.') })
  .describe('What "claimgraph jobs --json" prints.')
