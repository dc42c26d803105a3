import type { Awaitable } from '@claimgraph/store'
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import type { GraphContext } from './context.ts'
import { planOf } from './plan/make.ts'
import { type Plan, Unplannable } from './plan/plan.ts'
import { runPlan } from './plan/run.ts'
import { type CoerceVariables, variablesOf } from './plan/variables.ts'

/** What is known of one operation of a document. */
interface Known {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly coerce: CoerceVariables
  /** The variables that decide whether something is asked for at all. */
  readonly switches: readonly string[]
  /** Its plans by the values of those; null where it cannot be planned. */
  readonly plans: Map<string, Plan | null>
}

/** By document and operation: two operations of one document are two queries. Both go when the document goes. */
const known = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, Known>>()

const fragmentsOf = ({ definitions }: DocumentNode): Known['fragments'] =>
  Object.fromEntries(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  )

const switchesOf = (document: DocumentNode): readonly string[] => {
  const names = new Set<string>()
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}

const knownOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Known => {
  const ofSchema = known.get(schema) ?? new WeakMap<OperationDefinitionNode, Known>()
  known.set(schema, ofSchema)
  const found = ofSchema.get(operation)
  if (found) return found
  const made: Known = {
    fragments: fragmentsOf(document),
    coerce: variablesOf(schema, operation),
    switches: switchesOf(document),
    plans: new Map(),
  }
  ofSchema.set(operation, made)
  return made
}

const planned = (...args: Parameters<typeof planOf>): Plan | null => {
  try {
    return planOf(...args)
  } catch (error) {
    if (error instanceof Unplannable) return null
    throw error
  }
}

/** A field whose selection is that of the operation. */
const rootNode = ({ selectionSet }: OperationDefinitionNode): FieldNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: 'query' },
  selectionSet,
})

/**
 * The answer of a query by its plan; undefined where it cannot be planned, or its variables are wrong.
 * @throws whatever its resolvers throw, and where a value is missing
 */
export const runPlanned = (
  args: ExecutionArgs,
  operation: OperationDefinitionNode,
): Awaitable<ExecutionResult> | undefined => {
  const { schema, document, rootValue } = args
  const type = schema.getQueryType()
  const { fragments, coerce, switches, plans } = knownOf(schema, document, operation)
  const variables = coerce(args.variableValues ?? {})
  if (!variables || !type) return undefined
  const context = args.contextValue as GraphContext
  const name = switches.map((variable) => String(variables[variable])).join()
  const planning = { schema, fragments, variables, store: context.store }
  const plan = plans.has(name) ? plans.get(name) : planned(planning, type, rootNode(operation))
  plans.set(name, plan ?? null)
  if (!plan) return undefined
  const data = runPlan(plan, rootValue, { ...planning, context, operation })
  return data instanceof Promise ? data.then((filled) => ({ data: filled })) : { data }
}

/**
 * Executes a parsed and validated document as graphql-js does, with the same answer: a query by its plan, all else by
 * graphql-js. Where anything goes wrong, it is asked again of graphql-js, which knows best what to say of errors;
 * asking twice does no harm, for a query changes nothing.
 * @param args with a {@link GraphContext} as `contextValue`
 */
export const executePlanned = (args: ExecutionArgs): Awaitable<ExecutionResult> => {
  // graphql-js gives a promise or a result; its type does not say that it is one of ours.
  const plainly = () => execute(args) as Awaitable<ExecutionResult>
  const operation = getOperationAST(args.document, args.operationName)
  if (operation?.operation !== 'query') return plainly()
  try {
    const result = runPlanned(args, operation) ?? plainly()
    return result instanceof Promise ? result.catch(plainly) : result
  } catch {
    return plainly()
  }
}
