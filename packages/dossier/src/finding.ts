import type { Problem, ProblemCode } from './problem.ts'
import { lineAt, positionAt, type Span, type TextFile } from './text-file.ts'

/** A problem while its file is still at hand. */
export interface Finding {
  readonly code: ProblemCode
  /** @default 'error' */
  readonly severity?: Problem['severity']
  readonly file: TextFile
  /** What is underlined. */
  readonly span: Span
  /** What the finding speaks about where that is more than what is underlined. @default span */
  readonly extent?: Span
  readonly message: string
  readonly hint?: string | undefined
}

const longestExcerpt = 10_000

const excerptOf = (file: TextFile, line: number, column: number, span: Span): Partial<Problem> => {
  const excerpt = lineAt(file, line)
  if (excerpt === '' || excerpt.length > longestExcerpt) return {}
  const length = Math.min(span.end - span.start, excerpt.length - column + 1)
  return { excerpt, length: Math.max(1, length) }
}

/** A finding as a plain problem with line, column and excerpt. */
export const problemOf = ({ code, severity = 'error', file, span, message, hint }: Finding): Problem => {
  const { line, column } = positionAt(file, span.start)
  return {
    severity,
    code,
    file: file.path,
    line,
    column,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...excerptOf(file, line, column, span),
  }
}
