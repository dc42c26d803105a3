import { z } from 'zod'
import { Participation } from './role.ts'
import { reference, Slug } from './slug.ts'
import { Text } from './text.ts'
import { vocabulary } from './vocabulary.ts'

/** What sort of proposition it is. It says nothing about truth. */
export const Modality = vocabulary({
  fact: 'Can be checked: it says that something is or was so.',
  interpretation: 'Reads meaning, motive or weight into what is or was so.',
  prediction: 'Says what will or may come.',
  recommendation: 'Says what should be done.',
})

/** Whether the proposition affirms or negates. */
export const Polarity = vocabulary({
  affirmative: 'It says that something is so.',
  negative: 'It says that something is not so.',
})

/** A proposition in neutral words. It says nothing about who says it, nor whether it is true. */
export const Claim = z.strictObject({
  id: Slug.describe('The slug of the claim, stable under rewording.'),
  text: Text.describe('The proposition in neutral words, one sentence.'),
  modality: Modality.schema.describe('What sort of proposition it is.'),
  polarity: Polarity.schema.default('affirmative').describe('Whether it affirms or negates.'),
  themes: z.array(reference('theme')).default([]).describe('The themes it belongs to.'),
  actors: z.array(Participation).default([]).describe('The actors it is about, in their roles.'),
  events: z.array(reference('event')).default([]).describe('The events it is about.'),
})

export type Claim = z.infer<typeof Claim>
