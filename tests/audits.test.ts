import { createHandler, type Handler, type Listening, listen } from '@claimgraph/server'
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql'
import { type Audit, serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const field = { type: GraphQLString, args: { name: { type: GraphQLString } }, resolve: () => 'done' }
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { read: field } }),
  mutation: new GraphQLObjectType({ name: 'Mutation', fields: { write: field } }),
})
const handler = createHandler({ graph: () => ({ schema, context: {} }) })
const withoutShortcut: Handler = { ...handler, shortcut: { ...handler.shortcut, fits: () => undefined } }

let servers: readonly Listening[]
beforeAll(async () => {
  servers = await Promise.all([handler, withoutShortcut].map((each) => listen(each, { port: 0 })))
})
afterAll(() => Promise.all(servers.map((server) => server.close())))

const auditsOf = (server: number): readonly Audit[] =>
  serverAudits({ url: () => `${servers[server]?.url}/graphql` })

test('there are 61 audits of GraphQL over HTTP', () => {
  expect(auditsOf(0)).toHaveLength(61)
})

describe.each([
  ['documents that are new', 0],
  ['documents that are known', 0],
  ['the way without the shortcut', 1],
])('with %s', (_, server) => {
  test.each(auditsOf(server).map((audit) => [audit.id, audit.name, audit] as const))(
    'audit %s passes: it %s',
    async (_, __, audit) => {
      expect(await audit.fn()).toMatchObject({ status: 'ok' })
    },
  )
})
