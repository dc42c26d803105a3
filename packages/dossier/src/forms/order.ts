import { Passage, reference } from '@claimgraph/model'
import { z } from 'zod'

const placed = <Id extends z.ZodType>(id: Id) =>
  z.strictObject({
    id: id.describe('What does not stand where the files have it.'),
    after: id.optional().describe('What it comes right after; without it, it comes first.'),
  })

const places = <Id extends z.ZodType>(id: Id) => z.array(placed(id)).default([])

const text = z.string()

/**
 * The file order.yaml: what of a list does not stand in the order of the files. Each entry is taken out of its list and
 * put right after the one it names; one entry after the other.
 */
export const OrderForm = z.strictObject({
  sources: places(reference('source')).describe('Of the sources: else in the order of their file names.'),
  judgements: places(reference('judgement')).describe('Of the judgements: else theme by theme.'),
  claims: places(reference('claim')).describe(
    'Of the claims: else source by source, those that no source asserts last.',
  ),
  passages: places(Passage.shape.id).describe('Of the passages: else as they are written.'),
  assertions: places(text).describe('Of the assertions: else source by source, claim by claim.'),
  relations: places(text).describe('Of the relations: else those of the sources, then ours.'),
  assessments: places(text).describe('Of the assessments: else as they are written.'),
})

export type OrderForm = z.output<typeof OrderForm>

/** A list that order.yaml can put in another order. */
export type OrderedList = keyof OrderForm
