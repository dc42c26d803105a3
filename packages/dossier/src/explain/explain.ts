import type { ProblemCode } from '../problem.ts'
import type { Severity } from '../severity/severity.ts'
import type { Example } from '../tradecraft/rule.ts'
import { rules } from '../tradecraft/rules.ts'
import { meanings } from './meanings.ts'

/** What a code means. */
export interface Explanation {
  readonly code: ProblemCode
  /** Whether it is a rule of tradecraft, which a dossier may set and silence, or keeps a dossier from being read. */
  readonly isRule: boolean
  /** What it usually does. */
  readonly severity: Severity
  readonly title: string
  readonly why?: string
  readonly standard?: string
  readonly mend: string
  /** Parts of files that break the rule, by path; the line that is reported ends in `# <-`. */
  readonly failing?: Example
  readonly passing?: Example
}

/** What every code means that a check can print: the rules first. */
export const explanations: readonly Explanation[] = [
  ...Object.values(rules).map(({ find: _, ...rule }) => ({ ...rule, isRule: true })),
  ...Object.entries(meanings).map(
    ([code, meaning]): Explanation => ({
      // The keys of the record are codes.
      code: code as keyof typeof meanings,
      isRule: false,
      severity: 'error',
      ...meaning,
    }),
  ),
]
