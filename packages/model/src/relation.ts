import { z } from 'zod'
import { reference } from './slug.ts'
import { vocabulary } from './vocabulary.ts'

/** How one claim stands to another. */
export const RelationKind = vocabulary({
  supports: 'It is a reason to believe the other.',
  contradicts: 'Both cannot be so.',
  undercuts: 'It weakens the link between the other and its reasons.',
  qualifies: 'It limits when or how far the other holds.',
  restates: 'It says the same in other words.',
  'derived-from': 'It was concluded from the other.',
  supersedes: 'It takes the place of the other.',
})

/** Who drew the relation. */
export const RelationDrawer = vocabulary({
  source: 'The source itself argues so.',
  analyst: 'The analyst sees it so.',
})

/** A statement about two claims. */
export const Relation = z
  .strictObject({
    id: z.string().describe('From, kind and to: `claim-a:supports:claim-b`.'),
    from: reference('claim').describe('The claim that stands in the relation.'),
    kind: RelationKind.schema.describe('How it stands to the other.'),
    to: reference('claim').describe('The other claim.'),
    drawnBy: RelationDrawer.schema.describe('Who drew the relation.'),
    source: reference('source').optional().describe('The source that draws it.'),
  })
  .refine((relation) => relation.from !== relation.to, {
    error: 'another claim: a claim does not stand in a relation to itself',
    path: ['to'],
  })
  .refine(({ drawnBy, source }) => (drawnBy === 'source') === (source !== undefined), {
    error: '"source" where a source draws the relation, and no "source" where the analyst does',
    path: ['source'],
  })

export type Relation = z.infer<typeof Relation>
