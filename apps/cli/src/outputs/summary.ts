import { appendFile, stat } from 'node:fs/promises'
import { summary } from '@actions/core'
import { UsageError } from '../errors.ts'

/** What a command adds to the summary of a job. Its texts are plain: they are escaped here. */
export interface Summary {
  readonly heading: string
  /** What there is how often. */
  readonly counts: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** GitHub refuses the summary of a step over 1 MiB; the rest is for what stands around the table. */
const maxBytes = 1_000_000

/** The summary is HTML, which no text of a dossier may add to. */
const escapeHtml = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** As many rows as fit; `<td>` and so on take some bytes of each. */
const fitting = (rows: readonly string[][], bytes: number): string[][] => {
  let left = bytes
  return rows.filter((row) => {
    left -= Buffer.byteLength(row.join('')) + 60
    return left >= 0
  })
}

const wordSummary = ({ heading, counts, columns, rows }: Summary, bytes: number): string => {
  const shown = fitting(
    rows.map((row) => row.map(escapeHtml)),
    bytes,
  )
  summary.emptyBuffer().addHeading(heading, 2).addRaw(counts.join(', '), true).addEOL()
  if (rows.length > 0) summary.addTable([columns.map((data) => ({ data, header: true })), ...shown])
  if (shown.length < rows.length)
    summary.addEOL().addRaw(`${rows.length - shown.length} more do not fit here.`, true)
  const text = summary.stringify()
  summary.emptyBuffer()
  return text
}

/**
 * Adds to the summary of the job.
 * @param file what GITHUB_STEP_SUMMARY names
 * @throws UsageError where it cannot be written
 */
export const addSummary = async (added: Summary, file: string): Promise<void> => {
  const size = (await stat(file).catch(() => undefined))?.size ?? 0
  try {
    await appendFile(file, wordSummary(added, maxBytes - size))
  } catch (error) {
    throw new UsageError(
      `Cannot write the job summary to ${file}: ${error instanceof Error ? error.message : String(error)}.`,
      'GITHUB_STEP_SUMMARY names that file. To do without it, say --no-github.',
    )
  }
}
