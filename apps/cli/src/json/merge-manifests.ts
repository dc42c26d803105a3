import { z } from 'zod'
import { sha256, theme } from './briefing.ts'

const merged = z.strictObject({
  theme,
  file: z.string().describe('The name of the PDF in the folder.'),
  sha256: sha256.describe('Of the PDF.'),
  from: z.string().describe('The folder that it comes from, from where the command was called.'),
})

/** What `claimgraph merge-manifests --json` prints. */
export const MergeManifestsJson = z
  .strictObject({
    out: z.string().describe('The folder that all were put into, from where the command was called.'),
    merged: z.array(merged).describe('The PDFs that were put there, by theme.'),
  })
  .describe('What "claimgraph merge-manifests --json" prints.')
