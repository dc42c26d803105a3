import { keyParts, reasonCauses, storedEdition } from '@claimgraph/reports'
import { z } from 'zod'

const text = z.string()

/** The slug of a theme. */
export const theme = text.describe('The slug of the theme.')

/** A PDF, as the user sees it. */
export const file = text.describe('The PDF, from where the command was called.')

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = text.regex(/^[0-9a-f]{64}$/)

/** Why a briefing is printed. */
export const reason = z.strictObject({
  cause: z
    .enum(reasonCauses)
    .describe(
      'What is not as it was: "first" where there is neither PDF nor entry in manifest.json, "unlisted" where there is a PDF without an entry of use, "missing" and "altered" where the PDF is gone or another one, "forced" with --force; else what shaped the PDF.',
    ),
  words: text.describe('The same in a few words: "claim bridge-opened reworded".'),
})

/** What each thing that shapes a PDF was. */
export const parts = z
  .strictObject(Object.fromEntries(keyParts.map((part) => [part, sha256])))
  .describe('Of what the key is made: a digest of each thing that shaped the PDF.')

/** What a briefing says. */
export const edition = storedEdition.describe(
  'What the briefing says, so that the next edition can tell what changed.',
)

/** What of a briefing is not drawn. */
export const missing = z
  .array(
    z.strictObject({
      character: text,
      text: text.describe('The text in which it stands.'),
      isHidden: z
        .literal(true)
        .optional()
        .describe('It cannot be seen, and is left out; else no font has it.'),
    }),
  )
  .describe('What is not drawn.')

/** What kept everything from being built, or looked at. */
export const nothing = text
  .optional()
  .describe(
    'What kept everything from being built, such as an error in the dossier; the lists are empty then.',
  )
