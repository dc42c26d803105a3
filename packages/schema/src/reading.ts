import type { Store } from '@claimgraph/store'
import type { DocumentNode } from 'graphql'
import { builder } from './builder.ts'
import { createContext } from './context.ts'
import type { QueryResult } from './execute.ts'
import { executePlanned } from './planned.ts'
import './types/index.ts'

/** What is asked of the graph, without what changes it, and in no order: whoever prints waits for it. */
const schema = builder.toSchema({ sortSchema: false })

/**
 * Makes the function that asks a store in this process the queries of this very version, which were validated when their
 * types were generated: nothing is validated here.
 */
export const readOver =
  (store: Store) =>
  async (
    document: DocumentNode,
    { variables }: { readonly variables: Readonly<Record<string, unknown>> },
  ): Promise<QueryResult> => {
    const contextValue = createContext(store)
    const result = await executePlanned({ schema, document, contextValue, variableValues: variables })
    return result as QueryResult
  }
