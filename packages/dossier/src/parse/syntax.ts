import { type Document, isMap, type ParsedNode, Scalar, visit, type YAMLError } from 'yaml'
import type { Finding } from '../finding.ts'
import type { TextFile } from '../text-file.ts'

const hints: Partial<Record<YAMLError['code'], string>> = {
  BAD_SCALAR_START: 'put the text in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'put a text that holds ": " in quotes, and check the indentation',
  MULTILINE_IMPLICIT_KEY: 'check the indentation, and that every key ends in ":"',
  MISSING_CHAR: 'look for what is not closed, here or above',
  BAD_INDENT: 'check the indentation, and that every bracket is closed',
  TAB_AS_INDENT: 'indent with spaces',
  BAD_DQ_ESCAPE: 'write "\\\\" for a backslash, or use single quotes',
}

/** An error of the YAML, and whether it makes all that follows in the file mean something else. */
export interface Breakage {
  readonly finding: Finding
  readonly isOpen: boolean
}

/** What opens a text or a collection, and is closed nowhere. */
interface Opening {
  readonly start: number
  readonly message: string
  readonly hint: string
}

const openingQuote = (document: Document.Parsed, end: number): Opening | undefined => {
  let start: number | undefined
  visit(document, {
    Scalar: (_, { range, type }) => {
      if (range?.[1] === end && (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE))
        [start] = range
    },
  })
  const hint = 'close it at the end of the text; in single quotes, write an apostrophe twice'
  return start === undefined
    ? undefined
    : { start, message: 'This quote is never closed: expected another one.', hint }
}

const openingBracket = (document: Document.Parsed, text: string): Opening | undefined => {
  let opening: Opening | undefined
  visit(document, {
    Collection: (_, node) => {
      const closing = isMap(node) ? '}' : ']'
      if (node.flow !== true || !node.range || text[node.range[1] - 1] === closing) return undefined
      const message = `This bracket is never closed: expected "${closing}".`
      opening = { start: node.range[0], message, hint: 'look for its end in the lines below' }
      return visit.BREAK
    },
  })
  return opening
}

const openingOf = (
  file: TextFile,
  document: Document.Parsed,
  { message, pos }: YAMLError,
): Opening | undefined => {
  if (message.startsWith('Missing closing')) return openingQuote(document, pos[0])
  return /^Flow \w+ .*end with a [\]}]$/.test(message) ? openingBracket(document, file.text) : undefined
}

const toBreakage = (file: TextFile, document: Document.Parsed, error: YAMLError): Breakage => {
  const { code, message, pos } = error
  const opening = openingOf(file, document, error)
  const [start, end] = opening === undefined ? pos : [opening.start, opening.start + 1]
  const says = opening ?? { message: `The YAML is broken: ${message}.`, hint: hints[code] }
  return {
    finding: {
      code: 'yaml-syntax',
      file,
      span: { start, end: Math.max(end, start + 1) },
      message: says.message,
      hint: says.hint,
    },
    isOpen: opening !== undefined,
  }
}

/**
 * What is broken in the YAML of a file, once for each place and up to what is never closed. Tags are reported
 * elsewhere, known or not.
 */
export const breakages = (file: TextFile, document: Document.Parsed<ParsedNode>): readonly Breakage[] => {
  const warnings = document.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
  const places = new Set<number>()
  const errors = [...document.errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0])
  const firstOpen = errors.findIndex((error) => openingOf(file, document, error) !== undefined)
  return (firstOpen === -1 ? errors : errors.slice(0, firstOpen + 1))
    .map((error) => toBreakage(file, document, error))
    .filter(({ finding: { span } }) => !places.has(span.start) && places.add(span.start))
}
