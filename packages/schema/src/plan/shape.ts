import { type GraphQLField, type GraphQLOutputType, isLeafType, isListType, isNonNullType } from 'graphql'
import { printOf } from './leaf.ts'
import { type Plan, type Shape, Unplannable } from './plan.ts'

/** How a type's values are printed or filled in; its named type is a leaf or has the plan. */
export const shapeOf = (type: GraphQLOutputType, plan: Plan | undefined, nullable = true): Shape => {
  if (isNonNullType(type)) return shapeOf(type.ofType, plan, false)
  if (isListType(type)) return { nullable, items: shapeOf(type.ofType, plan) }
  if (isLeafType(type)) return { nullable, print: printOf(type) }
  if (plan) return { nullable, plan }
  throw new Unplannable(`${type} is no leaf and no object.`)
}

/** The type without its lists and non-nulls. */
export const namedOf = (type: GraphQLOutputType): GraphQLOutputType =>
  isNonNullType(type) || isListType(type) ? namedOf(type.ofType) : type

/** The field that every type has. */
export const typename: GraphQLField<unknown, unknown> = {
  name: '__typename',
  description: undefined,
  args: [],
  deprecationReason: undefined,
  extensions: {},
  astNode: undefined,
  // The shape of an entry is made of its own type.
  type: undefined as never,
}
