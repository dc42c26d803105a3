import { Slug } from '@claimgraph/model'
import type { PredictionWhere } from '@claimgraph/store'
import { builder } from '../builder.ts'
import { ResolutionEnum } from '../enums.ts'
import { ClaimFilterInput } from './claim.ts'
import { every, together } from './parts.ts'

export const PredictionFilterInput = builder.inputRef<PredictionWhere>('PredictionFilter')

PredictionFilterInput.implement({
  description: `Which predictions to list. ${every}`,
  fields: (t) => ({
    theme: t.string({ description: 'On a claim of this theme.', validate: Slug }),
    claimWhere: t.field({ type: ClaimFilterInput, description: 'On a claim that meets this.' }),
    resolution: t.field({ type: [ResolutionEnum], description: 'With one of these outcomes.' }),
    and: t.field({ type: [PredictionFilterInput], description: together.and }),
    or: t.field({ type: [PredictionFilterInput], description: together.or }),
    not: t.field({ type: PredictionFilterInput, description: together.not }),
  }),
})

/** The arguments of a field that lists predictions. */
export const predictionListArgs = builder.args((t) => ({
  where: t.field({ type: PredictionFilterInput, description: 'Which predictions to list.' }),
}))
