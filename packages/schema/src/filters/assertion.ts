import { Slug } from '@claimgraph/model'
import type { AssertionWhere } from '@claimgraph/store'
import { builder } from '../builder.ts'
import { StanceEnum } from '../enums.ts'
import { every, together } from './parts.ts'
import { SourceFilterInput } from './source.ts'

export const AssertionFilterInput = builder.inputRef<AssertionWhere>('AssertionFilter')

AssertionFilterInput.implement({
  description: `Which assertions to list. ${every}`,
  fields: (t) => ({
    claim: t.string({ description: 'Of this claim.', validate: Slug }),
    claimant: t.string({ description: 'What this actor says.', validate: Slug }),
    via: t.string({ description: 'What this actor passed on from others.', validate: Slug }),
    relayed: t.boolean({ description: 'Whether someone passed it on; what nobody did is said first hand.' }),
    source: t.string({ description: 'What stands in this source.', validate: Slug }),
    sourceWhere: t.field({
      type: SourceFilterInput,
      description: 'What stands in a source that meets this.',
    }),
    theme: t.string({ description: 'On a claim of this theme.', validate: Slug }),
    stance: t.field({ type: [StanceEnum], description: 'With one of these stances.' }),
    hedged: t.boolean({ description: 'Whether words of it weaken it, such as "could".' }),
    evidence: t.boolean({ description: 'Whether it has a passage.' }),
    and: t.field({ type: [AssertionFilterInput], description: together.and }),
    or: t.field({ type: [AssertionFilterInput], description: together.or }),
    not: t.field({ type: AssertionFilterInput, description: together.not }),
  }),
})

/** The arguments of a field that lists assertions. */
export const assertionListArgs = builder.args((t) => ({
  where: t.field({ type: AssertionFilterInput, description: 'Which assertions to list.' }),
}))
