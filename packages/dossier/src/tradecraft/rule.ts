import type { Finding } from '../finding.ts'
import type { RuleCode } from '../problem.ts'
import type { Severity } from '../severity/severity.ts'
import type { Subject } from './subject.ts'

/**
 * Parts of files, each under its path in a dossier. In a failing example the line that is reported ends in the comment
 * `# <-`. What the example names and does not hold stands in the background of the tests (`background.ts`).
 */
export type Example = Readonly<Record<string, string>>

/** A place where a rule is broken. */
export type Fault = Omit<Finding, 'code' | 'severity'>

/** A rule of analytic tradecraft: how to weigh, source and word things, beyond what makes a dossier readable. */
export interface Rule {
  readonly code: RuleCode
  /** What is wrong where the rule is broken, in one line. */
  readonly title: string
  /** Why it matters to a reader. */
  readonly why: string
  /** The standard that asks for it, where one does. */
  readonly standard?: string
  /** What it does unless `rules` in dossier.yaml says otherwise. */
  readonly severity: Severity
  /** How to mend it. */
  readonly mend: string
  readonly failing: Example
  readonly passing: Example
  /** Finds where it is broken; absent where the reading of the files does. */
  readonly find?: (subject: Subject) => readonly Fault[]
}
