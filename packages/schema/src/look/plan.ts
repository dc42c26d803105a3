import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { type Condition, conditionsOf } from './condition.ts'
import type { Look } from './look.ts'

/** A field of a view that a query asks for. */
export interface PlannedField {
  readonly name: string
  readonly look: Look
  /** It is asked for where all conditions of one of these lists hold. */
  readonly when: readonly (readonly Condition[])[]
  /** What is asked for of the things that it gives; undefined for a leaf. */
  readonly below: Plan | undefined
}

/** What is to be filled in beforehand. */
export interface Plan {
  readonly fields: readonly PlannedField[]
  /** Whether only what follows from the id is asked for. */
  readonly idOnly: boolean
}

/** The fields that follow from the id of a thing. */
const ofId = new Set(['__typename', 'id', 'slug'])

/** What plans are made from; `GraphQLResolveInfo` is one. */
export type Asked = Pick<GraphQLResolveInfo, 'schema' | 'fragments'>

interface Occurrence {
  readonly node: FieldNode
  readonly when: readonly Condition[]
}

const applies = (schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean => {
  if (condition === undefined || condition === type.name) return true
  const named = schema.getType(condition)
  return isAbstractType(named) && schema.isSubType(named, type)
}

/** The fields that a selection asks for of one type, fragments followed. */
function* occurrencesIn(
  { schema, fragments }: Asked,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  outer: readonly Condition[] = [],
): Generator<Occurrence> {
  for (const selection of selections) {
    const when = [...outer, ...conditionsOf(selection)]
    if (selection.kind === Kind.FIELD) {
      yield { node: selection, when }
      continue
    }
    const fragment = fragmentOf(fragments, selection)
    if (fragment && applies(schema, fragment.typeCondition?.name.value, type))
      yield* occurrencesIn({ schema, fragments }, type, fragment.selectionSet, when)
  }
}

const fragmentOf = (
  fragments: Asked['fragments'],
  selection: Exclude<SelectionNode, FieldNode>,
):
  | (Pick<FragmentDefinitionNode, 'selectionSet'> & {
      readonly typeCondition?: { readonly name: { readonly value: string } } | undefined
    })
  | undefined => (selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value])

const selectionsOf = (nodes: readonly FieldNode[]): readonly SelectionSetNode[] =>
  nodes.flatMap(({ selectionSet }) => selectionSet ?? [])

/** The nodes of one field below others; alias and arguments do not matter. */
export const fieldsBelow = (
  asked: Asked,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  name: string,
): readonly FieldNode[] =>
  selectionsOf(nodes)
    .flatMap((selections) => [...occurrencesIn(asked, type, selections)])
    .flatMap(({ node }) => (node.name.value === name ? node : []))

/** The plan of what some field nodes ask for of things of one type. */
export const planOf = (asked: Asked, type: GraphQLObjectType, nodes: readonly FieldNode[]): Plan => {
  const occurrences = selectionsOf(nodes).flatMap((selections) => [...occurrencesIn(asked, type, selections)])
  const fields = type.getFields()
  const byName = Map.groupBy(occurrences, ({ node }) => node.name.value)
  const planned = [...byName].flatMap(([name, same]) => {
    const field = fields[name]
    if (!field) return []
    const { look } = field.extensions as { readonly look?: Look }
    if (!look) return []
    const target = getNamedType(field.type)
    const below = isObjectType(target)
      ? planOf(
          asked,
          target,
          same.map(({ node }) => node),
        )
      : undefined
    return [{ name, look, when: same.map(({ when }) => when), below }]
  })
  return { fields: planned, idOnly: [...byName.keys()].every((name) => ofId.has(name)) }
}
