import { z } from 'zod'

const text = z.string()

const finding = z.strictObject({
  name: text.describe('A stable name of what was looked at.'),
  state: z
    .enum(['fine', 'note', 'failed'])
    .describe('"note" is what may be missing, as long as nobody needs it.'),
  says: text.describe('What was found, in a sentence.'),
  mend: text.optional().describe('The command that mends it.'),
})

/** What `claimgraph doctor --json` prints. */
export const DoctorJson = z
  .strictObject({
    failed: z.int().min(0).describe('How many findings have to be mended.'),
    findings: z.array(finding),
  })
  .describe('What "claimgraph doctor --json" prints.')
