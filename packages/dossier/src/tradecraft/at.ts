import { type Node, nodeAt } from '../parse/node.ts'
import type { TextFile } from '../text-file.ts'
import type { Fault } from './rule.ts'
import type { Located } from './subject.ts'

const firstLine = ({ text }: TextFile, { start, end }: Node): Fault['span'] => {
  const feed = text.indexOf('\n', start)
  return { start, end: feed === -1 ? end : Math.min(end, feed) }
}

/** The place of a field of a thing; where it has no such field, of its id, or of the claim that it is about. */
export const at = (
  { file, node }: Omit<Located<unknown>, 'value'>,
  ...keys: readonly string[]
): Pick<Fault, 'file' | 'span'> => {
  const found = keys.length > 0 ? nodeAt(node, ...keys) : undefined
  return { file, span: firstLine(file, found ?? nodeAt(node, 'id') ?? nodeAt(node, 'claim') ?? node) }
}

/** The place of one item of a list of a thing. */
export const atItem = (
  located: Located<unknown>,
  list: string,
  index: number,
): Pick<Fault, 'file' | 'span'> => {
  const items = nodeAt(located.node, list)
  const item = items?.is === 'list' ? items.items[index] : items
  return item === undefined ? at(located) : { file: located.file, span: firstLine(located.file, item) }
}
