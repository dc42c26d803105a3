import { GraphQLBoolean, type GraphQLLeafType, GraphQLString, isEnumType } from 'graphql'

/** Prints a value that is there, as its type does. */
export type Print = (value: unknown) => unknown

const printed = (type: GraphQLLeafType): Print => {
  if (!isEnumType(type)) return (value) => type.serialize(value)
  const names = new Map(type.getValues().map(({ name, value }) => [value, name]))
  return (value) => names.get(value) ?? type.serialize(value)
}

/** How values of a leaf type are printed: what needs no change, as most text does not, costs next to nothing. */
export const printOf = (type: GraphQLLeafType): Print => {
  const print = printed(type)
  if (type === GraphQLString) return (value) => (typeof value === 'string' ? value : print(value))
  if (type === GraphQLBoolean) return (value) => (typeof value === 'boolean' ? value : print(value))
  return print
}
