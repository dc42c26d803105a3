import { z } from 'zod'

const text = z.string()

/** What `claimgraph init --json` prints. */
export const InitJson = z
  .strictObject({
    folder: text.describe('The folder of the dossier, from where the command was called.'),
    files: z.array(text).describe('What was written, from that folder.'),
    next: z.array(text).optional().describe('Commands to go on with; not with --schemas.'),
  })
  .describe('What "claimgraph init --json" prints.')
