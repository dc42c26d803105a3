import { type FieldNode, type GraphQLResolveInfo, getNamedType } from 'graphql'
import type { GraphContext } from '../context.ts'
import type { View } from './look.ts'
import { fieldsBelow, type Plan, planOf } from './plan.ts'
import { fill, objectType } from './view.ts'

/** A compiled query gives the same array of nodes each time; then what it asks for is found out once. */
const plans = new WeakMap<readonly FieldNode[], Plan | null>()

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
export const pagePlan = (info: GraphQLResolveInfo): Plan | null => {
  const known = plans.get(info.fieldNodes)
  if (known !== undefined) return known
  const plan = pagePlanOf(info)
  plans.set(info.fieldNodes, plan)
  return plan
}

/** The views of the rows of a page. */
export const viewPage = async <Row extends object>(
  context: GraphContext,
  { variableValues }: GraphQLResolveInfo,
  plan: Plan,
  rows: readonly Row[],
): Promise<readonly View<Row>[]> =>
  // A plan fills in fields of the type whose rows these are.
  (await fill(context, plan, rows, variableValues)) as unknown as readonly View<Row>[]
