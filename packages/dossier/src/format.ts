import { clip, widthOf } from './excerpt.ts'
import type { Problem } from './problem.ts'

/** Colours a part of a formatted problem; what is painted keeps its text. */
export type Paint = (
  part: 'location' | 'error' | 'warning' | 'code' | 'line-number' | 'caret' | 'hint',
  text: string,
) => string

export interface FormatProblemOptions {
  /** Put before the file, so that a terminal can open it. @default none */
  readonly root?: string
  /** Problems of the same sort that are told beside it. @default none */
  readonly more?: readonly Problem[]
  /** @default no colour */
  readonly paint?: Paint
}

const plain: Paint = (_, text) => text

/** Whatever a file is called, its name gives no orders to a terminal. */
const harmless = (text: string): string => text.replace(/\p{Cc}/gu, '\uFFFD')

const excerptLines = (
  { line, column, excerpt = '', length = 1 }: Problem,
  paint: Paint,
): readonly string[] => {
  if (excerpt === '') return []
  const { text, before, marked } = clip(excerpt, column - 1, length)
  const number = String(line)
  const margin = ' '.repeat(number.length)
  const caret = `${' '.repeat(widthOf(before))}${paint('caret', '^'.repeat(Math.max(1, widthOf(marked))))}`
  return [`${paint('line-number', `${number} |`)} ${text}`, `${paint('line-number', `${margin} |`)} ${caret}`]
}

const mostPlaces = 8

/** Where the others are: the lines of one file after the other. */
const moreLines = (more: readonly Problem[], paint: Paint): readonly string[] => {
  if (more.length === 0) return []
  const byFile = Map.groupBy(more.slice(0, mostPlaces), ({ file }) => file)
  const places = [...byFile].map(
    ([file, problems]) => `${harmless(file)}:${problems.map(({ line }) => line).join(',')}`,
  )
  const end = more.length > mostPlaces ? ' …' : ''
  return [`${paint('hint', 'more:')} ${more.length} like it, in ${places.join(' ')}${end}`]
}

/**
 * A problem as a block of text.
 * @example
 * actors.yaml:4:9: error: "kind" of actor "russia" is "stat": expected one of state, … [unknown-term]
 * 4 |   kind: stat
 *   |         ^^^^
 * hint: did you mean "state"?
 */
export const formatProblem = (
  problem: Problem,
  { root, more = [], paint = plain }: FormatProblemOptions = {},
): string => {
  const { file, line, column, severity, code, message, hint } = problem
  const path = root === undefined || root === '' ? file : `${root.replace(/\/$/, '')}/${file}`
  return [
    `${paint('location', `${harmless(path)}:${line}:${column}:`)} ${paint(severity, `${severity}:`)} ${harmless(message)} ${paint('code', `[${code}]`)}`,
    ...excerptLines(problem, paint),
    ...(hint === undefined ? [] : [`${paint('hint', 'hint:')} ${harmless(hint)}`]),
    ...moreLines(more, paint),
  ].join('\n')
}
