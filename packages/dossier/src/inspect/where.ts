import type { z } from 'zod'
import type { Finding } from '../finding.ts'
import { type MapNode, nodeAt, textOf } from '../parse/node.ts'
import type { Span, TextFile } from '../text-file.ts'
import { quoted } from '../wording.ts'
import type { Owner } from './findings.ts'
import type { Fault } from './leaf.ts'
import { branchesOf } from './schema.ts'

/** Where in a file the walk is. */
export interface Where {
  readonly file: TextFile
  /** The entry, as a message calls it. */
  readonly entry: string
  /** The keys from the entry. */
  readonly field: readonly string[]
  /** The nearest entry with an id. */
  readonly owner: Owner | undefined
  /** In a list: which item it is, from 1. */
  readonly count?: number | undefined
}

const capital = (text: string): string => text.replace(/^[a-z]/, (letter) => letter.toUpperCase())

/** The place as a message names it in the middle of a sentence. */
export const nameOf = ({ entry, field }: Where): string =>
  field.length === 0 ? entry : `"${field.join('.')}" of ${entry}`

/** A step down to a field. */
export const into = (where: Where, key: string): Where => ({
  ...where,
  field: [...where.field, key],
  count: undefined,
})

/** The part of a span that stands in its first line. */
const firstLine = (file: TextFile, { start, end }: Span): Span => {
  const feed = file.text.indexOf('\n', start)
  return { start, end: feed === -1 ? end : Math.min(end, feed) }
}

/** What is wrong at a place, as a sentence with its name first. */
export const faultAt = (where: Where, span: Span, { code, fault, hint }: Fault, extent?: Span): Finding => ({
  code,
  file: where.file,
  span: firstLine(where.file, span),
  ...(extent ? { extent } : {}),
  message: `${capital(nameOf(where))} ${fault}.`,
  hint,
})

/** The place of an entry: its first key, or the bracket that it opens with. */
export const headOf = (node: MapNode): Span => {
  const [first] = node.entries.values()
  return first?.key.start === node.start ? first.key : { start: node.start, end: node.start + 1 }
}

/** A step into an entry: one with an id is called by it, one without by its number in the list. */
export const enter = (schema: z.ZodObject, node: MapNode, where: Where): Where => {
  const { id: idField } = schema.shape
  const kind = idField && branchesOf(idField)[0]?.declaration
  const { file, field, owner, count } = where
  if (kind === undefined) {
    const isEntry = count !== undefined && owner === undefined
    return isEntry ? { file, entry: `entry ${count} of "${field.join('.')}"`, field: [], owner } : where
  }
  const id = textOf(nodeAt(node, 'id'))
  if (id !== undefined) return { file, entry: `${kind} ${quoted(id)}`, field: [], owner: { kind, id } }
  return {
    file,
    entry: count === undefined ? `the ${kind}` : `${kind} ${count}`,
    field: [],
    owner: undefined,
  }
}
