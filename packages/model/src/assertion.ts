import { z } from 'zod'
import { PassageId } from './passage.ts'
import { Likelihood } from './scales.ts'
import { reference } from './slug.ts'
import { Text } from './text.ts'
import { vocabulary } from './vocabulary.ts'

/** How the claimant stands to the claim. */
export const Stance = vocabulary({
  asserts: 'Says that it is so.',
  denies: 'Says that it is not so.',
  doubts: 'Questions whether it is so.',
  reports: 'Passes it on without a view of their own.',
})

/** One source saying a claim once. */
export const Assertion = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+:[a-z0-9-]+:[1-9]\d{0,8}$/, {
      error: 'claim, source and count, such as "cancellation:korybko:1"',
    })
    .describe('Claim, source and count: `cancellation:korybko:1`.'),
  claim: reference('claim').describe('What is said.'),
  source: reference('source').describe('The source in which it is said.'),
  claimants: z
    .array(reference('actor'))
    .default([])
    .describe("Who says it; the source's authors unless given."),
  via: z
    .array(reference('actor'))
    .default([])
    .describe(
      'Who passed it on, from the one nearest the claimant to the one who wrote the source. Empty: first hand.',
    ),
  stance: Stance.schema.default('asserts').describe('How the claimant stands to the claim.'),
  hedges: z
    .array(Text)
    .default([])
    .describe('The words that weaken it, such as "could" or "might". They carry no number.'),
  likelihood: Likelihood.schema
    .optional()
    .describe('The likelihood that the speaker expressed, where the words name one.'),
  passages: z.array(PassageId).default([]).describe('The passages in which it is said.'),
})

export type Assertion = z.infer<typeof Assertion>
