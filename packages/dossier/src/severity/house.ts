import type { Draft } from '../draft.ts'
import type { Finding } from '../finding.ts'
import type { RuleCode } from '../problem.ts'
import { readIgnores, silence } from './ignores.ts'
import { asSet, type Settings, settingsOf, severityOf } from './settings.ts'

/** What the files themselves say of the rules: in dossier.yaml, and in comments. */
export interface HouseRules {
  readonly settings: Settings
  /** What is wrong with the comments. */
  readonly findings: readonly Finding[]
  /** Findings as they count here. */
  readonly apply: (findings: readonly Finding[]) => readonly Finding[]
  /** The same of all that can be found: comments that silence nothing are then reported as well. */
  readonly applyToAll: (findings: readonly Finding[]) => readonly Finding[]
}

/** Passages are compared with their texts only where those are at hand. */
const needText: ReadonlySet<RuleCode> = new Set(['orphaned-passage', 'moved-passage'])

/** Reads what the files say of the rules. */
export const houseRules = (drafts: readonly Draft[]): HouseRules => {
  const settings = settingsOf(drafts)
  const read = drafts.map(({ file }) => readIgnores(file))
  const ignores = read.flatMap((one) => one.ignores)

  return {
    settings,
    findings: read.flatMap(({ findings }) => findings),
    apply: (findings) => asSet(silence(findings, ignores).findings, settings),
    applyToAll: (all) => {
      const { findings, unused } = silence(all, ignores)
      const idle = unused
        .filter(({ code }) => !needText.has(code) && severityOf(code, settings) !== 'off')
        .map(
          ({ code, file, span, line }): Finding => ({
            code: 'unused-ignore',
            severity: 'warning',
            file,
            span,
            message: `Nothing in line ${line} breaks the rule "${code}": expected a comment right above what it silences.`,
            hint: 'delete the comment, or move it',
          }),
        )
      return asSet([...findings, ...idle], settings)
    },
  }
}
