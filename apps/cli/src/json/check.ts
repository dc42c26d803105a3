import { explanations } from '@claimgraph/dossier'
import { z } from 'zod'

const place = z.int().min(1)

const problem = z.strictObject({
  severity: z
    .enum(['error', 'warning'])
    .describe('An error keeps a dossier from being built; a warning does not.'),
  code: z
    .enum(explanations.map(({ code }) => code))
    .describe('What is wrong; "claimgraph explain CODE" says more.'),
  file: z.string().describe('Relative to the folder of the dossier, with forward slashes.'),
  line: place.describe('From 1.'),
  column: place.describe('From 1, in UTF-16 units.'),
  message: z.string().describe('One sentence: what is wrong and what was expected.'),
  hint: z.string().optional().describe('The nearest right word, or the next step.'),
  excerpt: z.string().optional().describe('The line, where there is one to show.'),
  length: z.int().min(0).optional().describe('How many UTF-16 units of the line are meant, from the column.'),
})

const count = z.int().min(0)

/** What `claimgraph check --json` prints. */
export const CheckJson = z
  .strictObject({
    dossier: z.string().describe('The folder, from where the command was called.'),
    files: count.describe('How many files the dossier has.'),
    errors: count.describe('How many of the problems are errors.'),
    warnings: count.describe('How many of the problems are warnings.'),
    problems: z.array(problem).describe('All of them, by file, line and column.'),
  })
  .describe('What "claimgraph check --json" prints.')

export type CheckJson = z.infer<typeof CheckJson>
