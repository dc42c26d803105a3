import type { GraphQLSchema } from 'graphql'
import { builder } from './builder.ts'
import './types/index.ts'
import './mutations/index.ts'

/** The GraphQL schema of the graph. It holds no data: a {@link GraphContext} brings the store. */
export const schema: GraphQLSchema = builder.toSchema()
