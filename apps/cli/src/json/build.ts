import { z } from 'zod'

const text = z.string()

const slug = text.describe('The slug.')

/** What else stands in these may grow from version to version. */
const part = z.array(z.looseObject({ slug }))

const edition = z
  .looseObject({
    asOf: text.describe('YYYY-MM-DD.'),
    bottomLine: text.nullable(),
    judgements: part,
    claims: part,
    events: part,
    predictions: part,
    sources: part,
  })
  .describe('What the briefing says, so that the next edition can tell what changed.')

const missing = z.looseObject({
  character: text,
  text: text.describe('The text in which it stands.'),
  isHidden: z.literal(true).optional().describe('It cannot be seen, and is left out; else no font has it.'),
})

const printed = z.looseObject({
  theme: text.describe('The slug of the theme.'),
  file: text.describe('The PDF, from where the command was called.'),
  pages: z.int().min(1),
  sha256: text.regex(/^[0-9a-f]{64}$/).describe('Of the PDF.'),
  key: text.describe('Of everything that shaped it: the same key means the same bytes.'),
  missing: z.array(missing).describe('What is not drawn.'),
  edition,
  unchanged: z.boolean().describe('Whether it stood there already, byte for byte.'),
  ms: z.int().min(0).describe('How many milliseconds it took.'),
})

/** What `claimgraph build --json` prints. */
export const BuildJson = z
  .looseObject({
    printed: z.array(printed).describe('The briefings that stand in the folder, in the order of the themes.'),
    failed: z
      .array(z.looseObject({ theme: text.describe('The slug of the theme.'), error: text }))
      .describe('The briefings that could not be printed.'),
    stopped: z
      .array(text)
      .describe('The slugs of the themes whose turn had not come when the build was stopped.'),
  })
  .describe('What "claimgraph build --json" prints. Fields may be added.')
