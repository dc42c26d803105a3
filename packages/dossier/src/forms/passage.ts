import { Passage, PassageState } from '@claimgraph/model'
import { z } from 'zod'
import { describedAs } from './described.ts'
import { oneOrMany } from './one-or-many.ts'
import { withRulesOf } from './rules-of.ts'

const { block, start, end, sha256, exact, prefix, suffix, source } = Passage.shape

const state = PassageState.schema
  .optional()
  .describe('What was found when it was last compared with the text; for a text that is not at hand.')

const position = { block, start, end, sha256, exact, prefix, suffix, state }
const words = { exact: describedAs(exact, exact.unwrap()), prefix, suffix }

/** Where in the text of the source at hand: by position and digest, or by its words where the text is kept. */
export const PassageForm = z.union([
  withRulesOf(Passage, z.strictObject(position)).describe('A passage by its place and digest.'),
  z.strictObject(words).describe('A passage by its words, for a text that is kept with the dossier.'),
])

export type PassageForm = z.output<typeof PassageForm>

/** The same from outside a source's file, so that it has to name the source. */
export const ForeignPassageForm = z.union([
  withRulesOf(Passage, z.strictObject({ source, ...position })).describe(
    'A passage by its place and digest.',
  ),
  z
    .strictObject({ source, ...words })
    .describe('A passage by its words, for a text that is kept with the dossier.'),
])

export type ForeignPassageForm = z.output<typeof ForeignPassageForm>

/** One passage or a list. */
export const Passages = oneOrMany(PassageForm).prefault([])

/** One passage or a list, each naming its source. */
export const ForeignPassages = oneOrMany(ForeignPassageForm).prefault([])
