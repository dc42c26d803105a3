import { z } from 'zod'
import { file, missing, nothing, reason, theme } from './briefing.ts'

/** What `claimgraph build --check --json` and `--dry-run --json` print. */
export const JudgedJson = z
  .strictObject({
    due: z
      .array(z.strictObject({ theme, file, reasons: z.array(reason).min(1) }))
      .describe('What a build would print, and why, in the order of the themes.'),
    unchanged: z
      .array(z.strictObject({ theme, file, missing }))
      .describe('What stands in the folder as it would be printed.'),
    leftovers: z
      .array(z.strictObject({ theme, file }))
      .describe('PDFs of a build whose themes are no more. Only where all themes are asked about.'),
    error: nothing,
  })
  .describe('What "claimgraph build --check --json" and "claimgraph build --dry-run --json" print.')
