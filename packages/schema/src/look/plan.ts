import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
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
import { memory } from './memory.ts'

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
  /** Whether some field has a resolver, which is given the row as it was read. */
  readonly resolved: boolean
  /** The columns that are needed of each row; undefined: all. */
  readonly columns: readonly string[] | undefined
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

/** The columns of a row that a field is made from; undefined: any. A resolver of a node needs its id. */
const needsOf = (
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown> | undefined,
): readonly string[] | undefined => {
  if (!field) return []
  const { look } = field.extensions as { readonly look?: Look }
  if (look) return look.columns
  if (field.resolve === undefined) return [field.name]
  return type.getInterfaces().length > 0 ? ['id'] : undefined
}

/** Planned fields by their nodes: two plans that ask by the same nodes share what they read. */
const plannedFields = memory<PlannedField>()

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
    const own = same.map(({ node }) => node)
    return plannedFields(own, type.name, () => ({
      name,
      look,
      when: same.map(({ when }) => when),
      below: isObjectType(target) ? planOf(asked, target, own) : undefined,
    }))
  })
  const names = [...byName.keys()]
  const needs = names.map((name) => needsOf(type, fields[name]))
  return {
    fields: planned,
    idOnly: names.every((name) => ofId.has(name)),
    resolved: names.some((name) => fields[name]?.resolve !== undefined),
    columns: needs.includes(undefined)
      ? undefined
      : [...new Set(needs.flatMap((columns) => columns ?? []))].sort(),
  }
}
