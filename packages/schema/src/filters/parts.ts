import { Slug, Text } from '@claimgraph/model'
import type { CountWhere, DateWhere } from '@claimgraph/store'
import { z } from 'zod'
import { builder } from '../builder.ts'

/** Says how the conditions of a filter work together. */
export const every = 'Every condition that is given must hold. Things are named by slug.'

/** Describes the fields by which filters of one kind are put together. */
export const together = {
  and: 'All of these must hold too.',
  or: 'At least one of these must hold.',
  not: 'This must not hold.',
}

/** As many slugs as one filter may name. */
export const Slugs = z.array(Slug).max(1_000, { error: 'at most 1,000 slugs' })

/** Words to look for. */
export const Words = Text

const DateModeEnum = builder.enumType('DateMode', {
  description: 'How strictly an uncertain, coarse or open date has to lie in a range.',
  values: {
    MAY: { value: 'may', description: 'Some day that the date can mean lies in the range.' },
    MUST: { value: 'must', description: 'Every day that the date can mean lies in the range.' },
  } as const,
})

/** A range of days, for dates in EDTF. */
export const DateRangeInput = builder.inputRef<DateWhere>('DateRange').implement({
  description: 'A range of days, both ends included, for dates in EDTF.',
  fields: (t) => ({
    from: t.field({
      type: 'EDTF',
      description: 'From the first day that this can mean: `2016` is 2016-01-01. Open unless given.',
    }),
    to: t.field({
      type: 'EDTF',
      description: 'To the last day that this can mean: `2016` is 2016-12-31. Open unless given.',
    }),
    mode: t.field({ type: DateModeEnum, description: 'How strictly; MAY unless given.' }),
    undated: t.boolean({ description: 'Whether what has no date is meant too; otherwise it never is.' }),
  }),
})

const Count = z.int().min(0).max(1_000_000)

/** How many. */
export const CountRangeInput = builder.inputRef<CountWhere>('CountRange').implement({
  description: 'A range of numbers, both ends included.',
  fields: (t) => ({
    min: t.int({ description: 'At least so many.', validate: Count }),
    max: t.int({ description: 'At most so many.', validate: Count }),
  }),
})
