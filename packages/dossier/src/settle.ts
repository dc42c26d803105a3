import { type Finding, problemOf } from './finding.ts'
import { isConsequence } from './parse/parse.ts'
import { compareText, type Problem } from './problem.ts'
import type { Span } from './text-file.ts'

/** What the reading of the YAML itself has found. It is the cause of other findings, never a consequence. */
const causes: ReadonlySet<string> = new Set([
  'yaml-syntax',
  'directive',
  'tag',
  'anchor',
  'alias',
  'invalid-key',
  'duplicate-key',
  'control-character',
] satisfies readonly Finding['code'][])

/** The first findings of one file as problems, and a last one that counts the rest. */
const capped = (findings: readonly Finding[], most: number): readonly Problem[] => {
  const shown = findings.slice(0, most).map(problemOf)
  const rest = findings.slice(most)
  const last = shown.at(-1)
  if (rest.length === 0 || last === undefined) return shown
  const { file, line, column } = last
  const severity = rest.every((finding) => finding.severity === 'warning') ? 'warning' : 'error'
  const message = `The file has ${rest.length} more problems that are not listed: expected at most ${most}.`
  return [...shown, { severity, code: 'too-many-problems', file, line, column, message }]
}

/**
 * The problems to show, by file, line and column: without mere consequences of broken YAML, and not endlessly many
 * for one file.
 * @param damage where the YAML of each file, by path, is broken
 */
export const settle = (
  findings: readonly Finding[],
  damage: ReadonlyMap<string, readonly Span[]>,
  mostPerFile: number,
): readonly Problem[] => {
  const byFile = [...Map.groupBy(findings, ({ file }) => file.path)]
  return byFile
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([path, found]) => {
      const broken = damage.get(path) ?? []
      const shown = found.filter((finding) => causes.has(finding.code) || !isConsequence(finding, broken))
      return capped(
        shown.sort((a, b) => a.span.start - b.span.start),
        mostPerFile,
      )
    })
}
