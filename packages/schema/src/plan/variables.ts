import {
  GraphQLBoolean,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  GraphQLString,
  getVariableValues,
  isEnumType,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'

type Values = Readonly<Record<string, unknown>>

/** What a value of a variable is coerced to; undefined where graphql-js has to be asked. */
type Coerce = (value: unknown) => unknown

const coercionOf = (type: GraphQLInputType): Coerce => {
  if (isNonNullType(type)) return coercionOf(type.ofType)
  if (type === GraphQLString || type === GraphQLID)
    return (value) => (typeof value === 'string' ? value : undefined)
  if (type === GraphQLBoolean) return (value) => (typeof value === 'boolean' ? value : undefined)
  if (isEnumType(type)) {
    const values = new Map<unknown, unknown>(type.getValues().map(({ name, value }) => [name, value]))
    return (value) => values.get(value)
  }
  return () => undefined
}

/** The values of an operation's variables; undefined where they are wrong. */
export type CoerceVariables = (given: Values) => Values | undefined

/** How the variables of an operation are coerced. Texts and terms, as nearly all are, need next to nothing. */
export const variablesOf = (schema: GraphQLSchema, operation: OperationDefinitionNode): CoerceVariables => {
  const { variableDefinitions = [] } = operation
  const coercions = variableDefinitions.map(({ variable, type: node }): readonly [string, Coerce] => {
    const type = typeFromAST(schema, node)
    return [variable.name.value, isInputType(type) ? coercionOf(type) : () => undefined]
  })
  const nullable = new Set(
    variableDefinitions.flatMap(({ variable, type, defaultValue }) =>
      type.kind !== 'NonNullType' && !defaultValue ? [variable.name.value] : [],
    ),
  )
  const quickly: CoerceVariables = (given) => {
    const values: Record<string, unknown> = {}
    for (const [name, coerce] of coercions) {
      const value = given[name]
      if (value === undefined && nullable.has(name)) continue
      const coerced = value === null && nullable.has(name) ? null : coerce(value)
      if (coerced === undefined) return undefined
      values[name] = coerced
    }
    return values
  }
  return (given) => quickly(given) ?? getVariableValues(schema, variableDefinitions, given).coerced
}
