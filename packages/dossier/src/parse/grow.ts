import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml'
import type { Finding } from '../finding.ts'
import type { ProblemCode } from '../problem.ts'
import { positionAt, type Span, type TextFile } from '../text-file.ts'
import { quoted } from '../wording.ts'
import type { Entry, Node } from './node.ts'
import { isUncarriable, readScalar } from './scalar.ts'

/** A tree, what was refused while it grew, and whether something that may hold entries was left out. */
export interface Grown {
  readonly root: Node
  readonly findings: readonly Finding[]
  readonly isLossy: boolean
}

type ParsedMap = YAMLMap.Parsed<ParsedNode, ParsedNode | null>
type ParsedPair = Pair<ParsedNode, ParsedNode | null>

const spanOf = (node: ParsedNode): Span => ({ start: node.range[0], end: node.range[1] })

/** An empty value stands nowhere, so its key is shown instead. */
const isNowhere = ({ range: [start, end] }: ParsedNode): boolean => start === end

/** What is written before a node, as `!tag` or `&anchor`: the nearest one before it, where it is found. */
const propertySpan = ({ text }: TextFile, node: ParsedNode, sign: '!' | '&'): Span => {
  const { start, end } = spanOf(node)
  const from = Math.max(0, start - 200)
  const words = [...text.slice(from, start).matchAll(/(?<![^\s[{,:])[!&]\S*/g)]
  const word = words.findLast(([found]) => found.startsWith(sign))
  if (word === undefined) return { start, end }
  return { start: from + word.index, end: from + word.index + word[0].length }
}

/** Turns parsed YAML into a tree of nodes and refuses what a dossier does not use. */
export const grow = (file: TextFile, parsed: ParsedNode): Grown => {
  const findings: Finding[] = []
  let isLossy = false

  const say = (code: ProblemCode, span: Span, message: string, hint?: string): void => {
    findings.push({ code, file, span, message, hint })
  }

  /** Tags and anchors are reported, and what they stand before is read as if they were not there. */
  const checkProperties = (node: ParsedNode): void => {
    if (node.tag !== undefined) {
      const message = 'A tag ("!") stands before this value: expected a plain value.'
      say('tag', propertySpan(file, node, '!'), message, 'delete the tag')
    }
    if (!isAlias(node) && node.anchor !== undefined) {
      const message = 'An anchor ("&") stands before this value: expected a plain value.'
      say('anchor', propertySpan(file, node, '&'), message, 'delete the anchor')
    }
  }

  const refuseAlias = (span: Span): Node => {
    const hint = 'write the value itself; put a text that starts with "*" in quotes'
    say('alias', span, 'An alias ("*") stands here: expected the value itself.', hint)
    return { is: 'broken', ...span }
  }

  const readKey = (key: ParsedNode | null, map: Span): string | undefined => {
    if (key !== null) checkProperties(key)
    if (isScalar(key) && key.value !== null) return key.source ?? String(key.value)
    const span = key === null ? { start: map.start, end: map.start + 1 } : spanOf(key)
    say('invalid-key', span, 'This key is no word: expected the name of a field.')
    return undefined
  }

  const sayTwice = (name: string, span: Span, first: Span): void => {
    const { line } = positionAt(file, first.start)
    say(
      'duplicate-key',
      span,
      `The key ${quoted(name)} stands twice in one map, first in line ${line}: expected it once.`,
    )
  }

  const growPair = ({ key, value }: ParsedPair, map: Span, entries: Map<string, Entry>): void => {
    const name = readKey(key, map)
    const span = key === null ? map : spanOf(key)
    const first = name === undefined ? undefined : entries.get(name)
    if (name !== undefined && first !== undefined) sayTwice(name, span, first.key)
    if (name === undefined || first !== undefined) isLossy ||= !isScalar(value)
    else
      entries.set(name, {
        key: span,
        value: value === null || isNowhere(value) ? { is: 'scalar', value: null, ...span } : growNode(value),
      })
  }

  const growMap = (map: ParsedMap, span: Span): Node => {
    const entries = new Map<string, Entry>()
    for (const pair of map.items) growPair(pair, span, entries)
    return { is: 'map', ...span, entries }
  }

  const growNode = (node: ParsedNode): Node => {
    const span = spanOf(node)
    checkProperties(node)
    if (isAlias(node)) return refuseAlias(span)
    if (isMap(node)) return growMap(node, span)
    if (isSeq(node)) return { is: 'list', ...span, items: node.items.map(growNode) }
    const value = readScalar(node)
    if (typeof value !== 'string' || !isUncarriable(value)) return { is: 'scalar', value, ...span }
    const what = 'An escape in this text stands for a control character or half a character'
    say('control-character', span, `${what}: expected readable text.`, 'delete the escape')
    return { is: 'broken', ...span }
  }

  const root = growNode(parsed)
  return { root, findings, isLossy }
}
