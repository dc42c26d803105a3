import { storedEdition } from '@claimgraph/reports'
import { z } from 'zod'
import { theme } from './briefing.ts'

const day = z.iso.date()

const { bottomLine, judgements, claims, events, predictions, sources } = storedEdition.shape

const changesOf = <Item extends z.ZodType>(item: Item, aspects: readonly [string, ...string[]]) =>
  z.array(
    z.strictObject({
      slug: z.string(),
      before: item.nullable().describe('As it was; null where the earlier edition did not have it.'),
      now: item.nullable().describe('As it is; null where the later edition does not have it.'),
      aspects: z.array(z.enum(aspects)).describe('What of it differs, where both have it.'),
    }),
  )

const changed = z.strictObject({
  theme,
  asOf: day.describe('The day of the later edition.'),
  since: day.describe('The day of the earlier edition.'),
  bottomLine: z
    .strictObject({ before: bottomLine, now: bottomLine })
    .nullable()
    .describe('Null where it is the same.'),
  judgements: changesOf(judgements.element, ['wording', 'assessment']),
  claims: changesOf(claims.element, ['wording', 'modality', 'assessment', 'corroboration']),
  events: changesOf(events.element, ['wording', 'date', 'status']),
  predictions: changesOf(predictions.element, ['criterion', 'horizon', 'resolution']),
  sources: changesOf(sources.element, ['wording', 'status', 'reliability']),
})

/** What `claimgraph diff --json` prints. */
export const DiffJson = z
  .strictObject({
    before: z.string().describe('The earlier edition, as it was named.'),
    now: z.string().nullable().describe('The later edition, as it was named; null for the dossier as it is.'),
    added: z.array(theme).describe('The slugs of the themes that the later edition has alone.'),
    removed: z.array(theme).describe('The slugs of the themes that the earlier edition has alone.'),
    unchanged: z.array(theme).describe('The slugs of the themes whose briefings say the same.'),
    changed: z.array(changed).describe('What is new, gone or different in the others, theme by theme.'),
  })
  .describe('What "claimgraph diff --json" prints.')
