import { explanations } from '@claimgraph/dossier'
import { z } from 'zod'

const text = z.string()

const example = z.record(text, text).describe('Parts of files by their paths.')

const explanation = z.strictObject({
  code: z.enum(explanations.map(({ code }) => code)),
  isRule: z.boolean().describe('Whether dossier.yaml may set it, and a comment silence it.'),
  severity: z
    .enum(['error', 'warning', 'off'])
    .describe('What it usually does; of what is no rule, what it always does.'),
  title: text,
  why: text.optional(),
  standard: text.optional().describe('What it rests on.'),
  mend: text,
  failing: example.optional().describe('What fails; the line that is reported ends in "# <-".'),
  passing: example.optional(),
})

/** What `claimgraph explain --json` prints. */
export const ExplainJson = z
  .union([explanation, z.array(explanation)])
  .describe('What "claimgraph explain CODE --json" prints; without a code, all of them.')
