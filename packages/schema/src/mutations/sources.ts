import { Day, Text } from '@claimgraph/model'
import { z } from 'zod'
import { mutation } from './change.ts'
import { Conflict, NotFound } from './errors.ts'
import { slugOf, version } from './existing.ts'
import { SourcePayload } from './things.ts'

/** Where the caller gave what the store calls by the fields of the source. */
const paths: Readonly<Record<string, string>> = { statusReason: 'reason', versions: 'on' }

mutation('retractSource', {
  description: 'Marks a source as withdrawn by its publisher: nothing should rest on it.',
  takes: z.object({
    slug: slugOf('the source'),
    version,
    reason: Text.describe('Why it was withdrawn.'),
    on: Day.optional().describe(
      'The day on which it was withdrawn. Where it is given, the withdrawal is kept among the versions of the source.',
    ),
  }),
  about: ({ slug }) => ({ kind: 'source', id: String(slug) }),
  gives: SourcePayload,
  errors: [NotFound, Conflict],
  pathOf: ([field = '']) => paths[field] ?? 'slug',
  work: async ({ slug, reason, on, version }, { write, by }) => {
    const { activity } = await write.retractSource(by, slug, reason, { version, on })
    return { id: slug, activity: activity.id }
  },
})
