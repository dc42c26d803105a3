import { Composer, type Document, type ParsedNode } from 'yaml'
import type { Finding } from '../finding.ts'
import type { Limits } from '../limits.ts'
import type { Span, TextFile } from '../text-file.ts'
import { grow } from './grow.ts'
import type { Node } from './node.ts'
import { breakages } from './syntax.ts'
import { readTokens } from './tokens.ts'

/** What could be read of one YAML file. */
export interface Parsed {
  /** Undefined where nothing could be read. */
  readonly root: Node | undefined
  readonly findings: readonly Finding[]
  /** Whether entries may have been lost: then an id that is missing here may well stand in the file. */
  readonly isLossy: boolean
  /** Where the YAML is broken. What is found in the same field may be a consequence, and is not reported. */
  readonly damage: readonly Span[]
}

const yaml = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const

/** With more errors than this a file is not YAML at all, and nothing that is found in it means anything. */
const mostSyntaxErrors = 100

const pairsOf = (node: Node): readonly Span[] =>
  node.is === 'map'
    ? [...node.entries.values()].map(({ key, value }) => ({ start: key.start, end: value.end }))
    : [node]

/**
 * The fields of each entry in the lists at the top of the file, and the values beside the lists. A quote or bracket
 * that is not closed swallows what follows into one of these.
 */
const chunksOf = (root: Node): readonly Span[] =>
  root.is === 'map'
    ? [...root.entries.values()].flatMap(({ key, value }): readonly Span[] =>
        value.is === 'list' ? value.items.flatMap(pairsOf) : [{ start: key.start, end: value.end }],
      )
    : [root]

/** What is not closed is noticed only at its end, so the end counts. */
const holds = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end

/** Whether a finding stands in a broken field, or speaks of something that the break runs through. */
export const isConsequence = ({ span, extent = span }: Finding, damage: readonly Span[]): boolean =>
  damage.some(
    (broken) =>
      (broken.start <= span.start && span.start < broken.end) ||
      (extent.start <= broken.start && broken.start <= extent.end),
  )

const refuseDirectives = (file: TextFile, document: Document.Parsed): readonly Finding[] =>
  document.directives.yaml.explicit === true
    ? [
        {
          code: 'directive',
          file,
          span: { start: 0, end: 1 },
          message: 'The file starts with a directive ("%"): expected plain YAML 1.2.',
          hint: 'delete the directive',
        },
      ]
    : []

/** Parses one file. Whatever is wrong is told in the findings, and as much as possible is read all the same. */
export const parseYaml = (file: TextFile, limits: Required<Limits>): Parsed => {
  const read = readTokens(file, limits)
  if ('stopped' in read) return { root: undefined, findings: [read.stopped], isLossy: true, damage: [] }
  const [document] = new Composer<ParsedNode>(yaml).compose(read.tokens, true, file.text.length)
  if (document === undefined) return { root: undefined, findings: [], isLossy: true, damage: [] }
  const errors = breakages(file, document)
  const syntax = errors.map(({ finding }) => finding)
  const findings = [...syntax, ...refuseDirectives(file, document)]
  if (document.contents === null || syntax.length > mostSyntaxErrors)
    return {
      root: undefined,
      findings: findings.slice(0, mostSyntaxErrors),
      isLossy: syntax.length > 0,
      damage: [],
    }
  const grown = grow(file, document.contents)
  const broken = errors.map(({ finding: { span }, isOpen }) =>
    isOpen ? { ...span, end: file.text.length } : span,
  )
  const chunks = chunksOf(grown.root).filter((chunk) => broken.some(({ start }) => holds(chunk, start)))
  return {
    root: grown.root,
    findings: [...findings, ...grown.findings],
    isLossy: grown.isLossy || syntax.length > 0,
    damage: [...chunks, ...broken],
  }
}
