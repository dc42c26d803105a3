import { z } from 'zod'
import type { RuleCode } from '../problem.ts'
import { Severity } from '../severity/severity.ts'
import { rules } from '../tradecraft/rules.ts'

const shape = Object.fromEntries(
  Object.values(rules).map(({ code, title, severity }) => [
    code,
    Severity.schema.optional().describe(`${title} Usually: ${severity}.`),
  ]),
)

/** What a dossier makes of each rule. */
export const RulesForm = z.strictObject(
  // One key for each rule was just made.
  shape as Record<RuleCode, z.ZodOptional<typeof Severity.schema>>,
)
