import { z } from 'zod'

const out = z.string().describe('Where it was written, from where the command was called.')
const count = z.int().min(0)

/** What `claimgraph export --json` prints. */
export const ExportJson = z
  .union([
    z.strictObject({ out, files: count.describe('How many files were written: a folder.') }),
    z.strictObject({ out, entries: count.describe('How many lines were written: JSON Lines.') }),
  ])
  .describe('What "claimgraph export --json" prints.')
