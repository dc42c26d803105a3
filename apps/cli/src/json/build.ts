import { z } from 'zod'
import { edition, file, missing, nothing, parts, reason, sha256, theme } from './briefing.ts'

const text = z.string()

/** A briefing that stands in the folder. */
export const printed = z.strictObject({
  theme,
  file,
  pages: z.int().min(1),
  sha256: sha256.describe('Of the PDF.'),
  key: sha256.describe('Of everything that shaped it: the same key means the same bytes.'),
  parts,
  missing,
  edition,
  unchanged: z.boolean().describe('Whether it stood there already, byte for byte.'),
  reasons: z.array(reason).describe('Why it was printed; none where it was not.'),
  ms: z.int().min(0).describe('How many milliseconds it took.'),
})

/** What `claimgraph build --json` prints. */
export const BuildJson = z
  .strictObject({
    printed: z.array(printed).describe('The briefings that stand in the folder, in the order of the themes.'),
    failed: z
      .array(z.strictObject({ theme, error: text }))
      .describe('The briefings that could not be printed.'),
    stopped: z
      .array(theme)
      .describe('The slugs of the themes whose turn had not come when the build was stopped.'),
    error: nothing,
  })
  .describe('What "claimgraph build --json" prints.')
