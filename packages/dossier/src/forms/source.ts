import { Source } from '@claimgraph/model'
import { z } from 'zod'
import { AssertionForm, ClaimForm } from './claim.ts'
import { dateForm } from './date.ts'
import { declares } from './declaration.ts'
import { describedAs } from './described.ts'
import { PassageForm, Passages } from './passage.ts'
import { RelationForm } from './relation.ts'
import { withRulesOf } from './rules-of.ts'

/** The file of a source, with the claims and assertions taken from it. */
export const SourceForm = withRulesOf(
  Source,
  z.strictObject({
    ...Source.shape,
    id: declares('source', Source.shape.id),
    issued: describedAs(Source.shape.issued, dateForm(Passages).optional()),
    claims: z.array(ClaimForm).default([]).describe('The claims first found in this source.'),
    assertions: z
      .array(AssertionForm)
      .default([])
      .describe("What this source says of claims that are written in another source's file."),
    relations: z
      .array(RelationForm)
      .default([])
      .describe("Relations that this source draws from claims that are written in another source's file."),
    passages: z.array(PassageForm).default([]).describe('Passages that nothing rests on as yet.'),
  }),
)

export type SourceForm = z.output<typeof SourceForm>
