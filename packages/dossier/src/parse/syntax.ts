import { type Document, type ParsedNode, Scalar, visit, type YAMLError } from 'yaml'
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

/** Where the quote opens that ends only with the file. */
const openingQuote = (document: Document.Parsed, end: number): number | undefined => {
  let start: number | undefined
  visit(document, {
    Scalar: (_, { range, type }) => {
      if (range?.[1] === end && (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE))
        [start] = range
    },
  })
  return start
}

const toFinding = (file: TextFile, document: Document.Parsed, { code, message, pos }: YAMLError): Finding => {
  const [start, end] = pos
  const opening =
    code === 'MISSING_CHAR' && /closing/.test(message) ? openingQuote(document, start) : undefined
  if (opening !== undefined) {
    const span = { start: opening, end: opening + 1 }
    const hint = 'close it at the end of the text; in single quotes, write an apostrophe twice'
    return {
      code: 'yaml-syntax',
      file,
      span,
      message: 'This quote is never closed: expected another one.',
      hint,
    }
  }
  const sentence = `The YAML is broken: ${message}.`
  return {
    code: 'yaml-syntax',
    file,
    span: { start, end: Math.max(end, start + 1) },
    message: sentence,
    hint: hints[code],
  }
}

/** What is broken in the YAML of a file, once for each place. Tags are reported elsewhere, known or not. */
export const syntaxFindings = (file: TextFile, document: Document.Parsed<ParsedNode>): readonly Finding[] => {
  const warnings = document.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
  const places = new Set<number>()
  return [...document.errors, ...warnings]
    .map((error) => toFinding(file, document, error))
    .filter(({ span }) => !places.has(span.start) && places.add(span.start))
}
