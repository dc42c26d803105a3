import { brandWithType } from '@pothos/core'
import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
} from 'graphql'
import type { GraphContext } from '../context.ts'
import { holds } from './condition.ts'
import type { Look, View } from './look.ts'
import { type Plan, type PlannedField, planOf } from './plan.ts'

type Filled = Record<string, unknown>
type Variables = GraphQLResolveInfo['variableValues']

/** Turns the values of a field into views, where they are things: each row that a value holds is seen to once. */
const viewsIn = async (
  context: GraphContext,
  below: Plan | undefined,
  values: readonly unknown[],
  variables: Variables,
): Promise<readonly unknown[]> => {
  if (!below) return values
  const views = await fill(context, below, values.flat().filter(isRow), variables)
  let next = 0
  return values.map((value) => {
    if (!isRow(value)) return null
    const first = next
    next += Array.isArray(value) ? value.length : 1
    return Array.isArray(value) ? views.slice(first, next) : views[first]
  })
}

const isRow = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The answers to the keys of a field; where only ids are asked for of things that the keys name, nothing is read. */
const answersTo = async (
  context: GraphContext,
  look: Extract<Look, { readonly is: 'read' }>,
  below: Plan | undefined,
  keys: readonly string[],
): Promise<(key: string) => unknown> =>
  look.refers && below?.idOnly ? (id) => ({ id }) : context.load(look.batch(context.store), keys)

/** The values of a field for all rows: read and made once for each key, not for each row. */
const valuesOf = async (
  context: GraphContext,
  { look, below }: PlannedField,
  rows: readonly object[],
  variables: Variables,
): Promise<readonly unknown[]> => {
  if (look.is === 'made') return viewsIn(context, below, rows.map(look.from), variables)
  const keys: (string | null)[] = []
  const owners: object[] = []
  const places = new Map<string | null, number>()
  const placeOf = rows.map((row) => {
    const key = look.keyOf(row)
    const known = places.get(key)
    if (known !== undefined) return known
    const place = keys.push(key) - 1
    places.set(key, place)
    owners.push(row)
    return place
  })
  const answerTo = await answersTo(
    context,
    look,
    below,
    keys.filter((key) => key !== null),
  )
  const values = owners.map((row, place) => {
    const key = keys[place] ?? null
    return look.from(key === null ? undefined : answerTo(key), row)
  })
  const views = await viewsIn(context, below, values, variables)
  return placeOf.map((place) => views[place])
}

/** Makes the views that a plan asks for: one read for each relation and level, whatever the number of rows. */
export const fill = async (
  context: GraphContext,
  plan: Plan,
  rows: readonly object[],
  variables: Variables,
): Promise<readonly Filled[]> => {
  const views = rows.map((row): Filled => ({ ...row, row }))
  if (rows.length === 0) return views
  const wanted = plan.fields.filter(({ when }) => holds(when, variables))
  await Promise.all(
    wanted.map(async (field) => {
      const values = await valuesOf(context, field, rows, variables)
      views.forEach((view, index) => {
        view[field.name] = values[index]
      })
    }),
  )
  return views
}

/** A compiled query gives the same array of nodes each time; then its plan is made once. */
const plans = new WeakMap<readonly FieldNode[], Map<string, Plan>>()

/** The plan of what some nodes ask for of one type. */
const remembered = (nodes: readonly FieldNode[], typeName: string, make: () => Plan): Plan => {
  const known = plans.get(nodes) ?? new Map<string, Plan>()
  plans.set(nodes, known)
  const plan = known.get(typeName) ?? make()
  known.set(typeName, plan)
  return plan
}

/** An object type by its name. @throws Error where it is none */
export const objectType = (info: GraphQLResolveInfo, name: string): GraphQLObjectType => {
  const type = info.schema.getType(name)
  if (!isObjectType(type)) throw new Error(`Expected "${name}" to be an object type.`)
  return type
}

/** The views of the rows that a field gives, with all that the query asks for of them. */
export const viewAll = async <Row extends object>(
  context: GraphContext,
  info: GraphQLResolveInfo,
  rows: readonly Row[],
  typeName: string = getNamedType(info.returnType).name,
): Promise<readonly View<Row>[]> => {
  const plan = remembered(info.fieldNodes, typeName, () =>
    planOf(info, objectType(info, typeName), info.fieldNodes),
  )
  // A plan fills in fields of the type whose rows these are.
  return (await fill(context, plan, rows, info.variableValues)) as unknown as readonly View<Row>[]
}

/** The view of the row that a field gives; null where there is none. */
export const viewOne = async <Row extends object>(
  context: GraphContext,
  info: GraphQLResolveInfo,
  row: Row | undefined,
  typeName?: string,
): Promise<View<Row> | null> =>
  row === undefined ? null : ((await viewAll(context, info, [row], typeName))[0] ?? null)

/** The view of a row whose type only the row tells, for a field that gives an interface or a union. */
export const viewAs = async (
  context: GraphContext,
  info: GraphQLResolveInfo,
  row: object,
  typeName: string,
): Promise<object | null> => {
  const view = await viewOne(context, info, row, typeName)
  if (view) brandWithType(view, typeName as never)
  return view
}
