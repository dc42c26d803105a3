import { z } from 'zod'

const count = z.int().min(0)

/** What `claimgraph import --json` prints. */
export const ImportJson = z
  .strictObject({
    db: z.string().describe('The address of the database, without a password.'),
    entries: count.describe('How many things were read in.'),
    claims: count.describe('How many of them are claims.'),
  })
  .describe('What "claimgraph import --json" prints.')
