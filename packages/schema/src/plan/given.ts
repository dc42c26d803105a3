import {
  type ConstValueNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  getArgumentValues,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ObjectValueNode,
  type ValueNode,
  valueFromAST,
} from 'graphql'

type Variables = Readonly<Record<string, unknown>>

/** The arguments of a field with the variables of one execution. */
export type Given = (variables: Variables) => Record<string, unknown>

/** Gives a value that stands in a document; undefined where graphql-js has to be asked. */
type Read = (variables: Variables) => unknown

const isConstant = (value: ValueNode): value is ConstValueNode => {
  if (value.kind === Kind.VARIABLE) return false
  if (value.kind === Kind.LIST) return value.values.every(isConstant)
  return value.kind !== Kind.OBJECT || value.fields.every((field) => isConstant(field.value))
}

interface Input {
  readonly type: GraphQLInputType
  readonly defaultValue?: unknown
}

const readFields = (
  inputs: Readonly<Record<string, Input>>,
  given: readonly { readonly name: { readonly value: string }; readonly value: ValueNode }[],
): ((variables: Variables) => Record<string, unknown> | undefined) => {
  const nodes = new Map(given.map(({ name, value }) => [name.value, value]))
  const reads = Object.entries(inputs).flatMap(([name, { type, defaultValue }]): [string, Read][] => {
    const node = nodes.get(name)
    if (node) return [[name, readOf(type, node)]]
    return defaultValue === undefined ? [] : [[name, () => defaultValue]]
  })
  return (variables) => {
    const read: Record<string, unknown> = {}
    for (const [name, of] of reads) {
      const value = of(variables)
      if (value === undefined) return undefined
      read[name] = value
    }
    return read
  }
}

const readItems = (type: GraphQLInputType, values: readonly ValueNode[]): Read => {
  const reads = values.map((value) => readOf(type, value))
  return (variables) => {
    const items = reads.map((read) => read(variables))
    return items.includes(undefined) ? undefined : items
  }
}

const readObject = (type: GraphQLInputType, { fields }: ObjectValueNode): Read =>
  isInputObjectType(type) ? readFields(type.getFields(), fields) : () => undefined

/** Variables were checked when they came; where one was not given there may be a default, or a complaint to make. */
const readOf = (type: GraphQLInputType, value: ValueNode): Read => {
  if (value.kind === Kind.VARIABLE) return (variables) => variables[value.name.value] ?? undefined
  if (isNonNullType(type)) return readOf(type.ofType, value)
  if (isConstant(value)) {
    const constant = valueFromAST(value, type)
    return () => constant
  }
  if (isListType(type)) return readItems(type.ofType, value.kind === Kind.LIST ? value.values : [value])
  return value.kind === Kind.OBJECT ? readObject(type, value) : () => undefined
}

/**
 * How the arguments of a field are found, worked out once: what stands in the document is read once, and variables are
 * handed on. Where that is not all there is to it, graphql-js is asked.
 */
export const givenTo = (field: GraphQLField<unknown, unknown>, node: FieldNode | undefined): Given => {
  if (!node || field.args.length === 0) return () => ({})
  const inputs = Object.fromEntries(field.args.map((argument) => [argument.name, argument]))
  const read = readFields(inputs, node.arguments ?? [])
  return (variables) =>
    read(variables) ?? getArgumentValues(field, node, variables as Record<string, unknown>)
}
