import { type Explanation, explanations } from '@claimgraph/dossier'
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder'
import type { Findings, Found } from './found.ts'

const root = '%SRCROOT%'

const locationOf = (path: string) => ({
  uri: path.toWellFormed().split('/').map(encodeURIComponent).join('/'),
  uriBaseId: root,
})

const exampleLines = (heading: string, example: Explanation['failing'] = {}): readonly string[] =>
  Object.entries(example).flatMap(([path, text]) => [
    '',
    `${heading} (${path}):`,
    '',
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`),
  ])

/** Why it matters, how to mend it, and examples: plain text that is Markdown as well. */
const helpOf = ({ title, why, standard, mend, failing, passing }: Explanation): string =>
  [
    [title, why, standard].filter((text) => text !== undefined).join(' '),
    '',
    `Mend: ${mend}`,
    ...exampleLines('Fails, in the line that is marked', failing),
    ...exampleLines('Passes', passing),
  ].join('\n')

const ruleOf = (explanation: Explanation): SarifRuleBuilder => {
  const { code, title, why = title, severity, isRule } = explanation
  const help = helpOf(explanation)
  return new SarifRuleBuilder({
    fullDescription: { text: why },
    help: { text: help, markdown: help },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: severity },
    properties: { tags: [isRule ? 'tradecraft' : 'dossier'] },
  }).initSimple({ ruleId: code, shortDescriptionText: title })
}

const resultOf = (found: Found): SarifResultBuilder => {
  const { severity, code, path, line, column, length = 1, message, hint, fingerprint } = found
  const result = new SarifResultBuilder({ partialFingerprints: { 'claimgraphProblem/v1': fingerprint } })
  result.initSimple({
    level: severity,
    messageText: hint === undefined ? message : `${message} Hint: ${hint}`,
    ruleId: code,
  })
  result.setLocationArtifactUri(locationOf(path))
  result.setLocationRegion({
    startLine: line,
    startColumn: column,
    endLine: line,
    endColumn: column + length,
  })
  return result
}

/** What a check found as SARIF 2.1.0. */
export const sarifOf = ({ problems, files, version }: Findings): string => {
  const log = new SarifBuilder()
  const run = new SarifRunBuilder({
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [root]: { description: { text: 'The root of the repository.' } } },
    invocations: [{ executionSuccessful: true }],
    artifacts: [...new Set([...files, ...problems.map(({ path }) => path)])].map((path) => ({
      location: locationOf(path),
    })),
  }).initSimple({ toolDriverName: 'claimgraph', toolDriverVersion: version })
  const codes = new Set(problems.map(({ code }) => code))
  for (const explanation of explanations) if (codes.has(explanation.code)) run.addRule(ruleOf(explanation))
  for (const problem of problems) run.addResult(resultOf(problem))
  log.addRun(run)
  return `${JSON.stringify(log.buildSarifOutput(), null, 2)}\n`
}
