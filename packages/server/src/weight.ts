import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql'

/** What is weighed; each has a limit of the same name. */
export const weighed = ['depth', 'introspectionDepth', 'aliases', 'directives', 'fields'] as const

/** What an operation or a part of one weighs, with all of its fragments written out. */
export type Weight = Readonly<Record<(typeof weighed)[number], number>>

type Selecting = SelectionNode | FragmentDefinitionNode | OperationDefinitionNode

const nothing: Weight = { depth: 0, introspectionDepth: 0, aliases: 0, directives: 0, fields: 0 }

const together = (a: Weight, b: Weight): Weight => ({
  depth: Math.max(a.depth, b.depth),
  introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  fields: a.fields + b.fields,
})

/** Directives stand on the node itself and, in an operation, on its variables. */
const directivesOn = (node: Selecting): number => {
  const variables = 'variableDefinitions' in node ? (node.variableDefinitions ?? []) : []
  return [node, ...variables].reduce((sum, { directives = [] }) => sum + directives.length, 0)
}

const introspects = (name: string): boolean => name === '__schema' || name === '__type'

/**
 * The scales for the nodes of a document. A fragment is weighed once, so that fragments which double each other
 * cost no more than they are long; a fragment within itself weighs nothing there, and graphql-js refuses it.
 */
export const scales = (document: DocumentNode): ((node: Selecting) => Weight) => {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )
  const known = new Map<string, Weight>()

  const weighFragment = (name: string): Weight => {
    const before = known.get(name)
    if (before) return before
    known.set(name, nothing)
    const fragment = fragments.get(name)
    const weight = fragment ? weigh(fragment) : nothing
    known.set(name, weight)
    return weight
  }

  const weighInside = (node: Selecting): Weight =>
    node.kind === Kind.FRAGMENT_SPREAD
      ? weighFragment(node.name.value)
      : (node.selectionSet?.selections ?? []).map(weigh).reduce(together, nothing)

  const weigh = (node: Selecting): Weight => {
    const inside = weighInside(node)
    const directives = inside.directives + directivesOn(node)
    if (node.kind !== Kind.FIELD) return { ...inside, directives }
    const shared = { directives, aliases: inside.aliases + (node.alias ? 1 : 0), fields: inside.fields + 1 }
    return introspects(node.name.value)
      ? { ...shared, depth: 1, introspectionDepth: Math.max(inside.depth, inside.introspectionDepth) }
      : { ...shared, depth: 1 + inside.depth, introspectionDepth: inside.introspectionDepth }
  }
  return weigh
}
