import type { Draft } from '../draft.ts'
import type { Finding } from '../finding.ts'
import { checkAsserted } from './asserted.ts'
import { checkCounts } from './counts.ts'
import { checkCycles } from './cycles.ts'
import { checkJudgements } from './judgements.ts'
import { checkNames } from './names.ts'
import { checkPredictions } from './predictions.ts'
import { checkRelations } from './relations.ts'
import { checkRoles } from './roles.ts'

/** What no single file shows. The rules read nodes, so that they hold for entries that have other mistakes too. */
export const checkRules = (drafts: readonly Draft[]): readonly Finding[] => [
  ...checkCycles(drafts.flatMap(({ inspection }) => inspection.references)),
  ...checkRelations(drafts),
  ...checkPredictions(drafts),
  ...checkAsserted(drafts),
  ...checkCounts(drafts),
  ...checkJudgements(drafts),
  ...checkRoles(drafts),
  ...checkNames(drafts),
]
