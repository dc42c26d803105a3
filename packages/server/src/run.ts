import { type ExecutionArgs, type ExecutionResult, execute, GraphQLError, getOperationAST } from 'graphql'
import { type Limits, limitExceeded } from './limits.ts'
import { nodeCounts } from './nodes.ts'
import type { ServedGraph } from './served.ts'

/** A valid document, and what it is asked with. */
export type Asked = Pick<ExecutionArgs, 'document' | 'variableValues' | 'operationName'>

/** Executes what is asked of a graph. All that goes wrong is in the answer's `errors`, as callers may see it. */
export type Run = (served: ServedGraph, asked: Asked) => ExecutionResult | Promise<ExecutionResult>

/** How far an execution may go. */
export interface RunOptions {
  readonly limits: Pick<Limits, 'nodes'>
  /** How many things a connection gives where the query does not say. */
  readonly defaultPageSize: number
  readonly deadlineMs: number
  /** Makes of any error the one that the caller may see. */
  readonly mask: (error: unknown) => GraphQLError
}

/**
 * The answer to a request whose execution takes too long. The execution itself cannot be broken off, so it is told
 * to whoever asked for a change that the change may still be made.
 */
const deadlinePassed = (deadlineMs: number, changes: boolean): GraphQLError =>
  new GraphQLError(
    `Expected an answer within ${deadlineMs / 1_000} s, got none. ${
      changes
        ? 'The change may still be made: read it back before you try again.'
        : 'Ask for smaller pages (first, last), for fewer lists within lists, or try again later.'
    }`,
    { extensions: { code: 'DEADLINE_PASSED', http: { status: 503 } } },
  )

/** Where there is no data nothing was run, and the request is at fault, save where the error says otherwise. */
const requestError = (error: GraphQLError): GraphQLError => {
  const { nodes, extensions } = error
  const { http, unexpected } = extensions
  if (http || unexpected) return error
  return new GraphQLError(error.message, {
    ...(nodes && { nodes }),
    extensions: { ...extensions, http: { spec: true, status: 400 } },
  })
}

/** An execution that never waits ends before any timer. */
const withDeadline = (
  result: Promise<ExecutionResult>,
  deadlineMs: number,
  passed: () => ExecutionResult,
): Promise<ExecutionResult> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(passed()), deadlineMs)
    result.then(resolve, reject).finally(() => clearTimeout(timer))
  })

/** Makes the one way in which documents are executed. */
export const createRun = ({ limits, defaultPageSize, deadlineMs, mask }: RunOptions): Run => {
  const countNodes = nodeCounts(defaultPageSize)

  const finish = (result: ExecutionResult): ExecutionResult => {
    if (!result.errors) return result
    const errors = result.errors.map(mask)
    return { ...result, errors: 'data' in result ? errors : errors.map(requestError) }
  }
  const fail = (error: unknown): ExecutionResult => ({ errors: [requestError(mask(error))] })

  return ({ schema, context, execute: executeServed = execute }, asked) => {
    const operation = getOperationAST(asked.document, asked.operationName)
    const nodes = operation ? countNodes(schema, asked.document, operation, asked.variableValues ?? {}) : 0
    if (operation && nodes > limits.nodes)
      return { errors: [limitExceeded('nodes', nodes, limits.nodes, [operation])] }
    try {
      const result = executeServed({ ...asked, schema, contextValue: context })
      if (!(result instanceof Promise)) return finish(result)
      const passed = () => ({ errors: [deadlinePassed(deadlineMs, operation?.operation === 'mutation')] })
      return withDeadline(result, deadlineMs, passed).then(finish, fail)
    } catch (error) {
      return fail(error)
    }
  }
}
