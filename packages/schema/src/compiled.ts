import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'

/** A document is compiled when it comes for this time: one that comes once is executed sooner than compiled. */
const compiledAtUse = 2

/** What is known of one operation of a document. */
interface Operation {
  uses: number
  /** Null where it cannot be compiled. */
  compiled?: CompiledQuery | null
}

/** By document and operation: two operations of one document are two queries. Both go when the document goes. */
const operations = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, Map<string, Operation>>>()

const operationOf = (schema: GraphQLSchema, document: DocumentNode, name: string): Operation => {
  const documents = operations.get(schema) ?? new WeakMap<DocumentNode, Map<string, Operation>>()
  operations.set(schema, documents)
  const byName = documents.get(document) ?? new Map<string, Operation>()
  documents.set(document, byName)
  const operation = byName.get(name) ?? { uses: 0 }
  byName.set(name, operation)
  return operation
}

const compile = ({ schema, document, operationName }: ExecutionArgs): CompiledQuery | null => {
  const compiled = compileQuery(schema, document, operationName ?? undefined, {
    disablingCapturingStackErrors: true,
  })
  return isCompiledQuery(compiled) ? compiled : null
}

/**
 * Executes a parsed and validated document as graphql-js does, with the same result. One that comes again is compiled
 * to JavaScript first, and from then on costs about two thirds.
 */
export const executeCompiled = (args: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> => {
  const operation = operationOf(args.schema, args.document, args.operationName ?? '')
  operation.uses += 1
  if (operation.uses < compiledAtUse) return execute(args) as ExecutionResult | Promise<ExecutionResult>
  if (operation.compiled === undefined) operation.compiled = compile(args)
  if (operation.compiled === null) return execute(args) as ExecutionResult | Promise<ExecutionResult>
  const result = operation.compiled.query(args.rootValue, args.contextValue, args.variableValues)
  // Without data nothing was executed: the variables are wrong. graphql-js says so with the places in the document.
  return 'data' in result || 'then' in result ? result : (execute(args) as ExecutionResult)
}
