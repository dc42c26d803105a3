import { type Draft, draftsOf } from '../draft.ts'
import type { Finding } from '../finding.ts'
import { RulesForm } from '../forms/rules.ts'
import { nodeAt, toData } from '../parse/node.ts'
import type { RuleCode } from '../problem.ts'
import { isRuleCode, rules } from '../tradecraft/rules.ts'
import type { Severity } from './severity.ts'

/** What dossier.yaml makes of the rules; of the others nothing is said. */
export type Settings = Readonly<Partial<Record<RuleCode, Severity | undefined>>>

/** The settings of a dossier; none where they are wrong, which the inspection of the file says. */
export const settingsOf = (drafts: readonly Draft[]): Settings => {
  const [node] = draftsOf(drafts, 'dossier').flatMap(({ root }) => nodeAt(root, 'rules') ?? [])
  return (node && RulesForm.safeParse(toData(node)).data) ?? {}
}

/**
 * Findings as the settings have them. What leaves no graph is an error whatever is set: only what may be passed over can
 * be made more or less of.
 */
export const asSet = (findings: readonly Finding[], settings: Settings): readonly Finding[] =>
  findings.flatMap((finding): readonly Finding[] => {
    const severity = isRuleCode(finding.code) ? settings[finding.code] : undefined
    if (severity === undefined || finding.severity !== 'warning') return [finding]
    return severity === 'off' ? [] : [{ ...finding, severity }]
  })

/** What a rule does in a dossier. */
export const severityOf = (code: RuleCode, settings: Settings): Severity =>
  settings[code] ?? rules[code].severity
