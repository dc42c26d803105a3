import type { ExecutionArgs, ExecutionResult, GraphQLSchema } from 'graphql'

/** A schema, the context that its resolvers are given, and what executes it. */
export interface ServedGraph {
  readonly schema: GraphQLSchema
  readonly context: object
  /**
   * Executes a document that was found valid. What it throws is masked.
   * @default graphql-js
   */
  readonly execute?: (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>
}
