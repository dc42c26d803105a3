import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { defaultsOf, type ListSize, once, pageOf, sizeOf, times, type Variables } from './list-size.ts'

/** Where a selection stands: in which lists, and in a connection with pages of which size. */
interface Place {
  readonly within: ListSize
  readonly page?: ListSize
}

/** A connection is known by its type's name and by its arguments. */
const isConnection = ({ type, args }: GraphQLField<unknown, unknown>): boolean =>
  getNamedType(type).name.endsWith('Connection') && args.some(({ name }) => name === 'first')

/** The lists that an operation asks for, fragments written out. */
const listsOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  defaultPageSize: number,
): readonly ListSize[] => {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )

  const inside = (
    set: SelectionSetNode | undefined,
    type: GraphQLNamedType | null | undefined,
    place: Place,
  ): readonly ListSize[] => set?.selections.flatMap((selection) => inSelection(selection, type, place)) ?? []

  const inField = (
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    { within, page }: Place,
  ): readonly ListSize[] => {
    const type = getNamedType(field.type)
    if (isConnection(field))
      return inside(node.selectionSet, type, { within, page: pageOf(node, defaultPageSize) })
    if (!page || !isListType(getNullableType(field.type))) return inside(node.selectionSet, type, { within })
    const list = times(within, page)
    return [list, ...inside(node.selectionSet, type, { within: list })]
  }

  const inSelection = (
    node: SelectionNode,
    type: GraphQLNamedType | null | undefined,
    place: Place,
  ): readonly ListSize[] => {
    if (node.kind === Kind.FIELD) {
      const field =
        isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined
      return field ? inField(node, field, place) : []
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node
    const on = fragment?.typeCondition
    return inside(fragment?.selectionSet, on ? schema.getType(on.name.value) : type, place)
  }

  return inside(operation.selectionSet, schema.getRootType(operation.operation), { within: once })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** How many things an operation could give with these variables. */
type Counter = (variables: Variables) => number

const counter = (lists: readonly ListSize[], defaults: Variables): Counter => {
  const fixed = sum(lists.filter(({ open }) => open.length === 0).map((list) => list.fixed))
  const open = lists.filter((list) => list.open.length > 0)
  return (variables) => {
    if (open.length === 0) return fixed
    const given = { ...defaults, ...variables }
    return fixed + sum(open.map((list) => sizeOf(list, given)))
  }
}

/** The most things that a valid operation could give back in its connections, by the sizes of their pages. */
export type CountNodes = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
) => number

/**
 * Counts in the manner of GitHub's node limit: a page of 100 things, each with a page of 50, is 100 + 100 * 50.
 * A document is read once; for each request only what hangs on its variables is counted.
 * @param defaultPageSize how many things a connection gives where the query does not say
 */
export const nodeCounts = (defaultPageSize: number): CountNodes => {
  const counters = new WeakMap<OperationDefinitionNode, Counter>()
  return (schema, document, operation, variables) => {
    const count =
      counters.get(operation) ??
      counter(listsOf(schema, document, operation, defaultPageSize), defaultsOf(operation))
    counters.set(operation, count)
    return count(variables)
  }
}
