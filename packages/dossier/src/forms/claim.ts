import { Assertion, Claim, Relation, RelationKind } from '@claimgraph/model'
import { z } from 'zod'
import { byTerm, flatten } from './by-term.ts'
import { countOf } from './count.ts'
import { declares } from './declaration.ts'
import { describedAs } from './described.ts'
import { oneOrMany } from './one-or-many.ts'
import { Passages } from './passage.ts'
import { RolesForm } from './roles.ts'

const { claimants, via, stance, hedges, likelihood, passages } = Assertion.shape

/** How a claim is said, whoever says it. */
const saying = { stance, hedges, likelihood, at: describedAs(passages, Passages) }

/** The fields of a saying: beside `asserted` they would have no assertion to belong to. */
export const sayingFields: readonly string[] = Object.keys(saying)

const actor = claimants.removeDefault().element

/** One assertion under its claim. */
export const AssertedForm = z.strictObject({
  by: describedAs(claimants, oneOrMany(actor).optional()),
  via: describedAs(via, oneOrMany(actor).prefault([])),
  ...saying,
  count: countOf('which assertion of the claim in this source it is'),
})

/** One assertion of a claim that is written elsewhere. */
export const AssertionForm = z.strictObject({ claim: Assertion.shape.claim, ...AssertedForm.shape })

export type AssertedForm = z.output<typeof AssertedForm>

/** A claim without anybody who says it. */
const BareClaimForm = Claim.extend({
  id: declares('claim', Claim.shape.id),
  actors: describedAs(Claim.shape.actors, RolesForm),
})

/** A file of claims that stand in no file of a source. */
export const ClaimsForm = z.strictObject({
  claims: z.array(BareClaimForm).describe('Claims that no source of the dossier asserts.'),
})

/** A claim as the file of a source has it: asserted once by its authors, or as `asserted` says. */
export const ClaimForm = BareClaimForm.extend({
  ...saying,
  asserted: z
    .array(AssertedForm)
    .optional()
    .describe('Who says it, where it is said more than once or not by the authors of the source.'),
  relations: byTerm(RelationKind, z.array(Relation.shape.to))
    .transform((others) =>
      flatten(RelationKind, others).map(({ term, value }) => ({ kind: term, to: value })),
    )
    .prefault({})
    .describe('How the source itself relates it to other claims.'),
})

export type ClaimForm = z.output<typeof ClaimForm>
