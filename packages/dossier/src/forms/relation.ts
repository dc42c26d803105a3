import { Relation } from '@claimgraph/model'
import { z } from 'zod'
import { withRulesOf } from './rules-of.ts'

const { from, kind, to } = Relation.shape

/** A relation; who draws it is told by the file that it stands in. */
export const RelationForm = withRulesOf(Relation, z.strictObject({ from, kind, to }))

export type RelationForm = z.output<typeof RelationForm>
