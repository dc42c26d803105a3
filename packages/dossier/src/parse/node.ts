import type { Span } from '../text-file.ts'

/** What a file says, as a tree in which everything knows its place. */
export type Node = MapNode | ListNode | ScalarNode | BrokenNode

export interface MapNode extends Span {
  readonly is: 'map'
  readonly entries: ReadonlyMap<string, Entry>
}

export interface Entry {
  readonly key: Span
  readonly value: Node
}

export interface ListNode extends Span {
  readonly is: 'list'
  readonly items: readonly Node[]
}

export interface ScalarNode extends Span {
  readonly is: 'scalar'
  readonly value: string | number | boolean | null
}

/** Something that has been reported already; nothing more is said of it. */
export interface BrokenNode extends Span {
  readonly is: 'broken'
}

/** Data as YAML carries it. */
export type Data =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Data[]
  | { readonly [key: string]: Data }

/**
 * The plain data of a node; a broken node is undefined. Keys become own properties, `__proto__` too, so that no key
 * reaches a prototype.
 */
export const toData = (node: Node): Data => {
  switch (node.is) {
    case 'broken':
      return undefined
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(toData)
    case 'map':
      return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, toData(value)]))
  }
}

/** The node at the end of a path of keys, or undefined where there is none. */
export const nodeAt = (node: Node | undefined, ...keys: readonly string[]): Node | undefined => {
  let current = node
  for (const key of keys) current = current?.is === 'map' ? current.entries.get(key)?.value : undefined
  return current
}

/** The items of a list; what is no list is one item, and nothing is none. */
export const itemsOf = (node: Node | undefined): readonly Node[] => {
  if (node === undefined) return []
  return node.is === 'list' ? node.items : [node]
}

/** The text of a scalar, or undefined for anything else. */
export const textOf = (node: Node | undefined): string | undefined =>
  node?.is === 'scalar' && typeof node.value === 'string' ? node.value : undefined
