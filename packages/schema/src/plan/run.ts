import type { Awaitable } from '@claimgraph/store'
import type { OperationDefinitionNode } from 'graphql'
import type { GraphContext } from '../context.ts'
import { Later } from '../later.ts'
import type { PlannedInfo } from './hint.ts'
import type { Print } from './leaf.ts'
import type { Entry, Origin, Plan, Planning, Row, Shape } from './plan.ts'

/** What a plan is run with. */
export interface Running extends Pick<Planning, 'schema' | 'fragments' | 'variables'> {
  readonly context: GraphContext
  readonly operation: OperationDefinitionNode
}

/** An object of the answer as it is filled in. */
type Filled = Record<string, unknown>

/** Rows with the objects that are filled in from them, all by one plan. */
interface Job {
  readonly plan: Plan
  readonly rows: Row[]
  readonly objects: Filled[]
}

/** What was asked for one entry: the values of all rows together, or one for each. */
type Asked = Later<readonly unknown[]> | readonly unknown[]

const infoOf = (
  { key, parent, field, nodes }: Entry,
  { wanted }: Extract<Origin, { readonly is: 'resolved' }>,
  { schema, fragments, variables, operation }: Running,
): PlannedInfo => ({
  fieldName: field.name,
  fieldNodes: nodes,
  returnType: field.type,
  parentType: parent,
  path: { prev: undefined, key, typename: parent.name },
  schema,
  fragments,
  rootValue: undefined,
  operation,
  variableValues: variables as Record<string, unknown>,
  wanted,
})

const readFor = (
  { look, by, wanted }: Extract<Origin, { readonly is: 'read' }>,
  rows: readonly Row[],
  entry: Entry,
  running: Running,
): Later<readonly unknown[]> => {
  const { load, store } = running.context
  const given = entry.given(running.variables)
  const keys: string[] = []
  const places = rows.map((row) => {
    const key = row[by]
    return typeof key === 'string' ? keys.push(key) - 1 : -1
  })
  return load(look.batch(store), keys, wanted).map((answers) =>
    rows.map((row, index) => look.from(answers[places[index] ?? -1], row, given)),
  )
}

/** Asks for the values of an entry that are not in the rows themselves. */
const ask = (entry: Entry, rows: readonly Row[], running: Running): Asked | undefined => {
  const { origin, field } = entry
  if (origin.is === 'read') return readFor(origin, rows, entry, running)
  if (origin.is !== 'resolved' || !field.resolve) return undefined
  const { resolve } = field
  const info = infoOf(entry, origin, running)
  const given = entry.given(running.variables)
  return rows.map((row) => resolve(row, given, running.context, info))
}

/** Takes what was asked for: at once, or when it is there. */
const take = (asked: unknown): unknown => (asked instanceof Later ? asked.now() : asked)

const isPromise = (value: unknown): value is Promise<unknown> => value instanceof Promise

/** The values that were asked for, in their places; a promise where one of them is not there yet. */
const taken = (asked: Asked): Awaitable<readonly unknown[]> => {
  const values = asked instanceof Later ? asked.now() : asked.map(take)
  return !isPromise(values) && values.some(isPromise) ? Promise.all(values) : values
}

const nothing = ({ nullable }: Shape): null => {
  if (nullable) return null
  throw new Error('Expected a value, got none.')
}

/** Makes of a value what the answer shows; objects are put into the next job, to be filled in by it. */
const shown = (value: unknown, shape: Shape, next: Job | undefined): unknown => {
  const { items, print } = shape
  if (value === null || value === undefined) return nothing(shape)
  if (print) return print(value)
  if (items) {
    if (!Array.isArray(value)) throw new Error('Expected a list.')
    return value.map((item) => shown(item, items, next))
  }
  const object: Filled = {}
  // A value whose type has fields is an object: of the store, or what a resolver gave.
  next?.rows.push(value as Row)
  next?.objects.push(object)
  return object
}

const planOf = ({ plan, items }: Shape): Plan | undefined => plan ?? (items && planOf(items))

/** The values of an entry for all rows of its job. */
const valuesOf = ({ origin }: Entry, rows: readonly Row[], values: readonly unknown[] | undefined) => {
  if (origin.is === 'row') return rows.map(origin.of)
  if (origin.is === 'beside') return rows.map((row) => (row[origin.by] === null ? null : row))
  return values ?? []
}

/** Fills in a leaf that is in the rows themselves, as most are. */
const fillInLeaf = (
  { key, shape }: Entry,
  { rows, objects }: Job,
  of: (row: Row) => unknown,
  print: Print,
): void => {
  for (let index = 0; index < objects.length; index += 1) {
    // There are as many rows as objects.
    const value = of(rows[index] as Row)
    ;(objects[index] as Filled)[key] = value === null || value === undefined ? nothing(shape) : print(value)
  }
}

/** Fills in one key of all objects of a job. @returns the job of the objects below it */
const fillIn = (entry: Entry, job: Job, values: readonly unknown[] | undefined): Job | undefined => {
  const { rows, objects } = job
  if (entry.origin.is === 'row' && entry.shape.print) {
    fillInLeaf(entry, job, entry.origin.of, entry.shape.print)
    return undefined
  }
  const plan = planOf(entry.shape)
  const next = plan && { plan, rows: [], objects: [] }
  const { key, shape } = entry
  const all = valuesOf(entry, rows, values)
  for (const [index, object] of objects.entries()) object[key] = shown(all[index], shape, next)
  return next
}

/** Asks for all that one level needs before anything is read, so that what is alike goes into one statement. */
const runLevel = (jobs: readonly Job[], running: Running): Awaitable<readonly Job[]> => {
  const asked = jobs.map(({ plan, rows }) => plan.entries.map((entry) => ask(entry, rows, running)))
  const values = asked.map((ofJob) => ofJob.map((one) => one && taken(one)))
  const complete = (all: readonly (readonly (readonly unknown[] | undefined)[])[]): readonly Job[] =>
    jobs.flatMap((job, at) =>
      job.plan.entries.flatMap((entry, index) => {
        const next = fillIn(entry, job, all[at]?.[index])
        return next && next.rows.length > 0 ? [next] : []
      }),
    )
  if (values.some((ofJob) => ofJob.some(isPromise)))
    return Promise.all(values.map((ofJob) => Promise.all(ofJob))).then(complete)
  // None of them is a promise.
  return complete(values as (readonly unknown[] | undefined)[][])
}

const runAll = (jobs: readonly Job[], running: Running): Awaitable<void> => {
  let level = jobs
  while (level.length > 0) {
    const next = runLevel(level, running)
    if (next instanceof Promise) return next.then((later) => runAll(later, running))
    level = next
  }
}

/** The answer of a plan, level by level. @throws whatever its resolvers throw, and where a value is missing */
export const runPlan = (plan: Plan, rootValue: unknown, running: Running): Awaitable<Filled> => {
  const data: Filled = {}
  const done = runAll([{ plan, rows: [(rootValue ?? {}) as Row], objects: [data] }], running)
  return done instanceof Promise ? done.then(() => data) : data
}
