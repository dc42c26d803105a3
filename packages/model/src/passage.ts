import { z } from 'zod'
import { reference } from './slug.ts'
import { Text } from './text.ts'
import { vocabulary } from './vocabulary.ts'

/** Whether a passage still leads to its words. Nothing is ever matched by likeness. */
export const PassageState = vocabulary({
  anchored: 'The words stand where the passage says.',
  moved: 'The exact words and their context stand exactly once elsewhere.',
  orphaned: 'The words cannot be found.',
  unchecked: 'The text was not at hand; the digest tells whether a copy has the same words.',
})

/** Words beside a passage; they may begin or end with a space. */
const Context = Text.refine((text) => text.length <= 200, { error: 'at most 200 characters' })

/** A SHA-256 digest. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: '64 lower-case hexadecimal digits' })

const offset = z.int().min(0).max(10_000_000)

/** The id of a passage, made of where it stands: source, block and characters. */
export const PassageId = z
  .string()
  .regex(/^[a-z0-9-]+:\d+:\d+-\d+$/, { error: 'source, block and characters, such as "korybko:3:0-210"' })

/**
 * Where in a source's text: block, and characters inside the block.
 * Characters are Unicode code points, as in the W3C Web Annotation TextPositionSelector.
 */
export const Passage = z
  .strictObject({
    id: PassageId.describe('Source, block and characters: `korybko:3:0-210`.'),
    source: reference('source').describe('The source that it is a passage of.'),
    block: z.int().min(1).max(1_000_000).describe('Which block of the text, counted from 1.'),
    start: offset.describe('The first character, counted from 0 in code points inside the block.'),
    end: offset.describe('The character after the last one.'),
    sha256: Sha256.describe('SHA-256 of the passage in UTF-8.'),
    exact: Text.optional().describe('The words themselves, where the text may be reproduced.'),
    prefix: Context.optional().describe('The words just before it, to tell repeated wording apart.'),
    suffix: Context.optional().describe('The words just after it.'),
    state: PassageState.schema.default('unchecked').describe('Whether it still leads to its words.'),
  })
  .refine((passage) => passage.end > passage.start, {
    error: 'an "end" greater than "start"',
    path: ['end'],
  })

export type Passage = z.infer<typeof Passage>

/** The id of a passage. */
export const passageId = (at: Pick<Passage, 'source' | 'block' | 'start' | 'end'>): string =>
  `${at.source}:${at.block}:${at.start}-${at.end}`
