import { z } from 'zod'
import { Day } from './edtf.ts'
import { Tlp } from './scales.ts'
import { Text } from './text.ts'

const isLanguageTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** A BCP 47 language tag such as `en`, `ur` or `zh-Hant`. */
export const LanguageTag = z
  .string()
  .refine(isLanguageTag, { error: 'a BCP 47 language tag such as en, ur or zh-Hant' })

/** Who a document may be shown to. */
export const Marking = z.strictObject({
  tlp: Tlp.schema.describe('The Traffic Light Protocol 2.0 label.'),
  text: Text.optional().describe("The house's own marking, printed beside the label."),
})

/** One body of work: its themes, actors, events, sources and claims. */
export const Dossier = z.strictObject({
  title: Text.describe('The title of the body of work.'),
  description: Text.optional().describe('What the dossier covers, in a sentence or two.'),
  language: LanguageTag.describe('The language that the dossier is written in (BCP 47).'),
  asOf: Day.describe('The day up to which the dossier is current. It dates every briefing.'),
  marking: Marking.default({ tlp: 'clear' }).describe('Who its documents may be shown to.'),
  editors: z.array(Text).default([]).describe('Those who answer for its judgements and assessments.'),
})

export type Dossier = z.infer<typeof Dossier>
