import { type AnnotationProperties, error as annotateError, warning as annotateWarning } from '@actions/core'
import { type Findings, type Found, wordFound } from './found.ts'
import type { Summary } from './summary.ts'

/** GitHub shows ten annotations of a step. */
const mostAnnotations = 10

const worstFirst = (problems: readonly Found[]): readonly Found[] => [
  ...problems.filter(({ severity }) => severity === 'error'),
  ...problems.filter(({ severity }) => severity === 'warning'),
]

/** Prints the ten worst problems so that GitHub Actions shows each at its line. */
export const annotate = (problems: readonly Found[]): void => {
  for (const problem of worstFirst(problems).slice(0, mostAnnotations)) {
    const { severity, code, path, line, column, length = 1 } = problem
    const place: AnnotationProperties = {
      title: code,
      file: path,
      startLine: line,
      endLine: line,
      startColumn: column,
      endColumn: column + length,
    }
    if (severity === 'error') annotateError(wordFound(problem), place)
    else annotateWarning(wordFound(problem), place)
  }
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const rowOf = ({ severity, path, line, column, message, hint, code }: Found): readonly string[] => [
  severity,
  `${path}:${line}:${column}`,
  hint === undefined ? message : `${message} Hint: ${hint}`,
  code,
]

/** What a check found as the summary of a job. */
export const summaryOf = ({ problems, files }: Findings): Summary => {
  const of = (severity: Found['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length
  return {
    heading: 'claimgraph check',
    counts: [counted(files.length, 'file'), counted(of('error'), 'error'), counted(of('warning'), 'warning')],
    columns: ['Severity', 'Place', 'Problem', 'Code'],
    rows: worstFirst(problems).map(rowOf),
  }
}
