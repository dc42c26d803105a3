import { type GraphQLResolveInfo, getNamedType } from 'graphql'
import { memory } from './memory.ts'
import { fieldsBelow, type Plan, planOf } from './plan.ts'
import { objectType } from './view.ts'

const plans = memory<Plan | null>()

const pagePlanOf = (info: GraphQLResolveInfo): Plan | null => {
  const connection = objectType(info, getNamedType(info.returnType).name)
  const fields = connection.getFields()
  const typeOf = (name: string) => objectType(info, String(getNamedType(fields[name]?.type)))
  const asked = (name: string) => fieldsBelow(info, connection, info.fieldNodes, name)
  const [edges, nodes] = [asked('edges'), asked('nodes')]
  if (edges.length + nodes.length + asked('pageInfo').length === 0) return null
  return planOf(info, typeOf('nodes'), [...nodes, ...fieldsBelow(info, typeOf('edges'), edges, 'node')])
}

/** What a connection asks for of the things of its page; null where it asks only how many there are. */
export const pagePlan = (info: GraphQLResolveInfo): Plan | null =>
  plans(info.fieldNodes, getNamedType(info.returnType).name, () => pagePlanOf(info))
