import { appendFile, stat } from 'node:fs/promises'
import {
  type AnnotationProperties,
  error as annotateError,
  warning as annotateWarning,
  summary,
} from '@actions/core'
import { UsageError } from '../errors.ts'
import { type Findings, type Found, wordFound } from './found.ts'

/** GitHub shows ten annotations of a step. */
const mostAnnotations = 10

/** GitHub refuses the summary of a step over 1 MiB; the rest is for what stands around the table. */
const maxSummaryBytes = 1_000_000

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

/** The summary is HTML, which no text of a dossier may add to. */
const escapeHtml = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

const header = ['Severity', 'Place', 'Problem', 'Code'].map((data) => ({ data, header: true }))

const rowOf = ({ severity, path, line, column, message, hint, code }: Found): string[] =>
  [
    severity,
    `${path}:${line}:${column}`,
    hint === undefined ? message : `${message} Hint: ${hint}`,
    code,
  ].map(escapeHtml)

/** As many rows as fit; `<td>` and so on take some bytes of each. */
const fitting = (rows: readonly string[][], maxBytes: number): string[][] => {
  let bytes = 0
  return rows.filter((row) => {
    bytes += Buffer.byteLength(row.join('')) + 60
    return bytes <= maxBytes
  })
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** What a check found as the summary of a job. */
export const summaryOf = ({ problems, files }: Findings, maxBytes: number): string => {
  const rows = worstFirst(problems).map(rowOf)
  const shown = fitting(rows, maxBytes)
  const of = (severity: Found['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length
  const counts = [
    counted(files.length, 'file'),
    counted(of('error'), 'error'),
    counted(of('warning'), 'warning'),
  ]
  summary.emptyBuffer().addHeading('claimgraph check', 2).addRaw(counts.join(', '), true).addEOL()
  if (rows.length > 0) summary.addTable([header, ...shown])
  if (shown.length < rows.length)
    summary.addEOL().addRaw(`${rows.length - shown.length} more do not fit here: see the log.`, true)
  const text = summary.stringify()
  summary.emptyBuffer()
  return text
}

/**
 * Adds what a check found to the summary of the job.
 * @param file what GITHUB_STEP_SUMMARY names
 * @throws UsageError where it cannot be written
 */
export const addSummary = async (findings: Findings, file: string): Promise<void> => {
  const size = (await stat(file).catch(() => undefined))?.size ?? 0
  try {
    await appendFile(file, summaryOf(findings, maxSummaryBytes - size))
  } catch (error) {
    throw new UsageError(
      `Cannot write the job summary to ${file}: ${error instanceof Error ? error.message : String(error)}.`,
      'GITHUB_STEP_SUMMARY names that file. Without GitHub, say --no-github.',
    )
  }
}
