import { z } from 'zod'
import { theme } from './briefing.ts'
import { printed } from './build.ts'

const failed = z
  .strictObject({
    theme,
    error: z.string(),
    again: z.boolean().describe('Whether it is tried again, by this worker or another.'),
  })
  .describe('A briefing that could not be printed.')

/** What a line is of what `claimgraph worker --json` prints. */
export const WorkerJson = z
  .union([
    printed.omit({ edition: true, parts: true }).describe('A briefing that stands where it was to be put.'),
    failed,
  ])
  .describe('What each line is that "claimgraph worker --json" prints.')
