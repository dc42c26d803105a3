import { Lexer } from 'yaml'
import type { Finding } from '../finding.ts'
import { didYouMean } from '../nearest.ts'
import type { ProblemCode, RuleCode } from '../problem.ts'
import { lineAt, positionAt, type Span, type TextFile } from '../text-file.ts'
import { isRuleCode, ruleCodes } from '../tradecraft/rules.ts'
import { quoted } from '../wording.ts'

/** A comment that silences a rule in the line below it: `# claimgraph-ignore loaded-words: the word is theirs`. */
export interface Ignore {
  readonly code: RuleCode
  readonly file: TextFile
  /** Where the code stands in the comment. */
  readonly span: Span
  /** The line that it speaks of, from 1: the next that is no comment. */
  readonly line: number
}

const mark = 'claimgraph-ignore'

/** Lexemes that stand for no characters of the file: of a document's start, a broken bracket's end, a scalar's start. */
const marks: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001F'])

/** The comments of a YAML file. No other lexeme begins so: the text of a block begins with its indentation. */
const commentsOf = ({ text }: TextFile): readonly Span[] => {
  const comments: Span[] = []
  let offset = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (marks.has(lexeme)) continue
    const end = offset + lexeme.length
    if (lexeme.startsWith('#')) comments.push({ start: offset, end })
    offset = end
  }
  return comments
}

const lineAfter = (file: TextFile, start: number): number => {
  let { line } = positionAt(file, start)
  do line += 1
  while (/^\s*#/.test(lineAt(file, line)))
  return line
}

const fault = (code: ProblemCode, file: TextFile, span: Span, message: string, hint?: string): Finding => ({
  code,
  file,
  span,
  message,
  hint,
})

/** What one comment silences, and what is wrong with it. */
const readComment = (
  file: TextFile,
  { start, end }: Span,
): { readonly ignores: readonly Ignore[]; readonly findings: readonly Finding[] } => {
  const comment = file.text.slice(start, end)
  const found = /^#\s*claimgraph-ignore\b(?<codes>[^:]*)(?::(?<reason>.*))?$/.exec(comment)
  if (found === null) return { ignores: [], findings: [] }
  const { codes = '', reason = '' } = found.groups ?? {}
  const from = start + comment.indexOf(mark) + mark.length
  const words = [...codes.matchAll(/[^\s,]+/g)].map(({ 0: word, index }) => ({
    word,
    span: { start: from + index, end: from + index + word.length },
  }))
  const head = { start, end }
  const example = 'write for example # claimgraph-ignore loaded-words: the word is theirs'
  if (words.length === 0)
    return {
      ignores: [],
      findings: [
        fault('unknown-rule', file, head, 'The comment names no rule: expected the code of one.', example),
      ],
    }
  const unknown = words
    .filter(({ word }) => !isRuleCode(word))
    .map(({ word, span }) =>
      fault(
        'unknown-rule',
        file,
        span,
        `${quoted(word)} is no rule that a comment can silence: expected the code of one.`,
        didYouMean(word, ruleCodes) ?? '"claimgraph explain" lists them',
      ),
    )
  if (reason.replace(/#.*/, '').trim() === '')
    return {
      ignores: [],
      findings: [
        ...unknown,
        fault(
          'ignore-without-reason',
          file,
          head,
          'The comment gives no reason: expected one after a colon.',
          example,
        ),
      ],
    }
  const line = lineAfter(file, start)
  return {
    ignores: words.flatMap(({ word, span }) => (isRuleCode(word) ? [{ code: word, file, span, line }] : [])),
    findings: unknown,
  }
}

/** What the comments of a file silence, and what is wrong with those comments. */
export const readIgnores = (
  file: TextFile,
): { readonly ignores: readonly Ignore[]; readonly findings: readonly Finding[] } => {
  const comments = file.text.includes(mark) ? commentsOf(file) : []
  const read = comments.map((comment) => readComment(file, comment))
  return {
    ignores: read.flatMap(({ ignores }) => ignores),
    findings: read.flatMap(({ findings }) => findings),
  }
}

const keyOf = (code: string, file: TextFile, line: number): string => `${code} ${line} ${file.path}`

/** The lines that a finding can be silenced at: its own, and where the field begins that it speaks of. */
const keysOf = ({ code, file, span, extent = span }: Finding): readonly string[] =>
  [span, extent].map(({ start }) => keyOf(code, file, positionAt(file, start).line))

/** Findings without the warnings that a comment silences, and the comments that silence none. */
export const silence = (
  findings: readonly Finding[],
  ignores: readonly Ignore[],
): { readonly findings: readonly Finding[]; readonly unused: readonly Ignore[] } => {
  const byKey = new Map(ignores.map((ignore) => [keyOf(ignore.code, ignore.file, ignore.line), ignore]))
  if (byKey.size === 0) return { findings, unused: [] }
  const used = new Set<string>()
  const left = findings.filter((finding) => {
    if (finding.severity !== 'warning') return true
    const key = keysOf(finding).find((candidate) => byKey.has(candidate))
    if (key !== undefined) used.add(key)
    return key === undefined
  })
  return { findings: left, unused: [...byKey].flatMap(([key, ignore]) => (used.has(key) ? [] : [ignore])) }
}
