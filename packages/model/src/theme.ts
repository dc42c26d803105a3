import { z } from 'zod'
import { reference, Slug } from './slug.ts'
import { Text } from './text.ts'

/** A question or subject with one briefing. Themes form a tree (SKOS broader and narrower). */
export const Theme = z.strictObject({
  id: Slug.describe('The slug of the theme.'),
  title: Text.describe('The title of the theme and of its briefing.'),
  question: Text.optional().describe('The question that the briefing answers.'),
  bottomLine: Text.optional().describe(
    "The analyst's answer in one or two sentences; it opens the briefing.",
  ),
  broader: reference('theme').optional().describe('The theme that this one is a part of.'),
})

export type Theme = z.infer<typeof Theme>
