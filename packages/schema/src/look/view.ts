import type { Batch } from '@claimgraph/store'
import { brandWithType } from '@pothos/core'
import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql'
import type { GraphContext } from '../context.ts'
import { holds } from './condition.ts'
import type { View } from './look.ts'
import { memory } from './memory.ts'
import { type Plan, type PlannedField, planOf } from './plan.ts'

type Filled = Record<string, unknown>
type Variables = GraphQLResolveInfo['variableValues']

const isRow = (value: unknown): value is Filled => typeof value === 'object' && value !== null

/** What is asked of things that were made, not read: each is a new object, so that filling it in changes nothing else. */
const fillMade = async (
  context: GraphContext,
  below: Plan | undefined,
  values: readonly unknown[],
  variables: Variables,
): Promise<readonly unknown[]> => {
  if (!below) return values
  const made = values.map((value) => (isRow(value) ? { ...value } : null))
  await fill(context, below, made.filter(isRow), variables)
  return made
}

/** The values of a field for all rows. What is read is filled in once for each key, not for each row. */
const valuesOf = async (
  context: GraphContext,
  field: PlannedField,
  rows: readonly Filled[],
  variables: Variables,
): Promise<readonly unknown[]> => {
  const { look, below } = field
  if (look.is === 'made') return fillMade(context, below, rows.map(look.from), variables)
  const keys = rows.map(look.keyOf)
  // Where only ids are asked for of things that the keys name, nothing need be read.
  if (look.refers && below?.idOnly)
    return fillMade(
      context,
      below,
      keys.map((id) => id && { id }),
      variables,
    )
  const batch = look.batch(context.store)
  const viewed: Batch<unknown> = async (asked) => {
    const answers = await batch(asked, below?.columns)
    if (below) await fill(context, below, [...answers.values()].flat().filter(isRow), variables)
    return answers
  }
  const known = keys.filter((key) => key !== null)
  const answerTo = await (look.asRead ? context.view(field, viewed, known) : context.load(batch, known))
  const values = keys.map((key, index) =>
    look.from(key === null ? undefined : answerTo(key), rows[index] ?? {}),
  )
  return look.asRead ? values : fillMade(context, below, values, variables)
}

/** Fills in what a plan asks for, in the rows themselves: one read for each relation and level, however many they are. */
export const fill = async (
  context: GraphContext,
  plan: Plan,
  rows: readonly Filled[],
  variables: Variables,
): Promise<void> => {
  if (rows.length === 0) return
  if (plan.resolved) for (const row of rows) Object.assign(row, { row: { ...row } })
  const wanted = plan.fields.filter(({ when }) => holds(when, variables))
  // A field may have the name of a column that another is read by, so all is read before anything is filled in.
  const values = await Promise.all(wanted.map((field) => valuesOf(context, field, rows, variables)))
  wanted.forEach(({ name }, place) => {
    rows.forEach((row, index) => {
      row[name] = values[place]?.[index]
    })
  })
}

/** Copies of rows with what a plan asks for filled in: others may hold the rows too. */
export const viewsOf = async <Row extends object>(
  context: GraphContext,
  plan: Plan,
  rows: readonly Row[],
  variables: Variables,
): Promise<readonly View<Row>[]> => {
  const views = rows.map((row): Filled => ({ ...row, row }))
  await fill(context, plan, views, variables)
  // A plan fills in fields of the type whose rows these are.
  return views as unknown as readonly View<Row>[]
}

const plans = memory<Plan>()

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
  const plan = plans(info.fieldNodes, typeName, () =>
    planOf(info, objectType(info, typeName), info.fieldNodes),
  )
  return viewsOf(context, plan, rows, info.variableValues)
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
