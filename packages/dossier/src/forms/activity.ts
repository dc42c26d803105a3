import { Activity } from '@claimgraph/model'
import { z } from 'zod'
import { describedAs } from './described.ts'

const { id } = Activity.shape

/** A count is a number in YAML, and an id to us; one of 16 digits is a text to both. */
const CountForm = z.union([id, z.int().min(1)]).transform((count) => id.parse(String(count)))

/** An activity as a file has it. */
const ActivityForm = Activity.extend({ id: describedAs(id, CountForm) })

/** A file of the log: what was done, in order. New entries are added at the end, and none is changed. */
export const ActivitiesForm = z.strictObject({
  activities: z.array(ActivityForm).describe('What was done, in order. Nothing is ever taken out.'),
})
