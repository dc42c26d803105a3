import { Text } from '@claimgraph/model'
import { z } from 'zod'

/** The slug of a thing that is there already; one that is no slug is nothing's. */
export const slugOf = (of: string) => Text.describe(`The slug of ${of}.`)

/** The version that a change is tied to. */
export const version = z
  .int()
  .min(1)
  .optional()
  .describe(
    'The version that you have read. Where it is no longer the one that stands, nothing is changed and the answer is a Conflict. Without it, whichever stands is changed.',
  )

/** The slug among arguments. */
export const slugIn = ({ slug }: { readonly slug?: unknown }): string => String(slug)
