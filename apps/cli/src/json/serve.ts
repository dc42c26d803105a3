import { z } from 'zod'

/** What `claimgraph serve --json` prints. */
export const ServeJson = z
  .strictObject({ url: z.url().describe('The address of the server.') })
  .describe('What "claimgraph serve --json" prints once it listens.')
