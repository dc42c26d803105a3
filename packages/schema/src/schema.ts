import type { GraphQLSchema } from 'graphql'
import { builder } from './builder.ts'
import './scalars.ts'
import './types/role.ts'
import './types/date.ts'
import './types/dossier.ts'
import './types/theme.ts'
import './types/actor.ts'
import './types/event.ts'
import './types/source.ts'
import './types/passage.ts'
import './types/claim.ts'
import './types/assertion.ts'
import './types/analysis.ts'
import './types/query.ts'
import './types/node.ts'

/** The GraphQL schema of the graph. It holds no data: a {@link GraphContext} brings the store. */
export const schema: GraphQLSchema = builder.toSchema()
