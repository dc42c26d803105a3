import type { FieldNode } from 'graphql'

interface Known<Value> {
  readonly nodes: readonly FieldNode[]
  readonly what: string
  readonly value: Value
}

const isSame = (some: readonly FieldNode[], others: readonly FieldNode[]): boolean =>
  some === others || (some.length === others.length && some.every((node, index) => node === others[index]))

/** Remembers what was found out about field nodes for as long as their document lives. */
export const memory = <Value>() => {
  const byFirst = new WeakMap<FieldNode, Known<Value>[]>()
  return (nodes: readonly FieldNode[], what: string, find: () => Value): Value => {
    const [first] = nodes
    if (!first) return find()
    const all = byFirst.get(first) ?? []
    byFirst.set(first, all)
    const known = all.find((one) => one.what === what && isSame(one.nodes, nodes))
    if (known) return known.value
    const value = find()
    all.push({ nodes, what, value })
    return value
  }
}
