import { ApolloServer } from '@apollo/server'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import DataLoader from 'dataloader'
import Fastify from 'fastify'
import { type ClaimsArguments, connectionOf, counted } from './connection.ts'
import { openSqlite, readsOf } from './reads.ts'
import type { AssertionRow, ClaimRow, EventRow, ParticipantRow, RelationRow } from './rows.ts'
import { enumTerms, typeDefs } from './schema.ts'
import { addressOf, announce } from './serve.ts'

const reads = readsOf(openSqlite(addressOf(process.argv)))

const many = <Row>(read: (ids: readonly string[]) => readonly Row[], parentOf: (row: Row) => string) =>
  new DataLoader<string, readonly Row[]>(async (ids) => {
    const groups = Map.groupBy(read(ids), parentOf)
    return ids.map((id) => groups.get(id) ?? [])
  })

const one = <Row extends { readonly id: string }>(read: (ids: readonly string[]) => readonly Row[]) =>
  new DataLoader<string, Row | undefined>(async (ids) => {
    const rows = new Map(read(ids).map((row) => [row.id, row]))
    return ids.map((id) => rows.get(id))
  })

/** The loaders of one request. */
const loadersOf = () => ({
  assertions: many(reads.assertions, ({ claim }) => claim),
  participants: many(reads.participants, ({ claim }) => claim),
  events: many(reads.events, ({ claim }) => claim),
  relations: many(reads.relations, ({ claim }) => claim),
  claimants: many(reads.claimants, ({ assertion }) => assertion),
  sources: one(reads.sources),
  claims: one(reads.claims),
})

type Loaders = ReturnType<typeof loadersOf>

const slug = ({ id }: { readonly id: string }): string => id

const resolvers = {
  ...enumTerms,
  Query: {
    theme: (_: unknown, args: { readonly slug: string }) => reads.theme(args.slug),
    claim: (_: unknown, args: { readonly slug: string }) => reads.claim(args.slug),
  },
  Theme: {
    slug,
    claims: ({ id }: { readonly id: string }, args: ClaimsArguments) =>
      connectionOf(reads, id, args, args.where?.modality?.[0]),
  },
  ClaimConnection: { totalCount: counted },
  Claim: {
    slug,
    assertions: ({ id }: ClaimRow, _: unknown, loaders: Loaders) => loaders.assertions.load(id),
    actors: ({ id }: ClaimRow, _: unknown, loaders: Loaders) => loaders.participants.load(id),
    events: ({ id }: ClaimRow, _: unknown, loaders: Loaders) => loaders.events.load(id),
    relations: ({ id }: ClaimRow, _: unknown, loaders: Loaders) => loaders.relations.load(id),
  },
  Assertion: {
    slug,
    source: ({ source }: AssertionRow, _: unknown, loaders: Loaders) => loaders.sources.load(source),
    claimants: ({ id }: AssertionRow, _: unknown, loaders: Loaders) => loaders.claimants.load(id),
  },
  Source: { slug },
  Actor: { slug },
  Event: { slug, date: (event: EventRow) => (event.edtf === null ? null : event) },
  Participation: { actor: (row: ParticipantRow) => row },
  Relation: {
    from: ({ from }: RelationRow, _: unknown, loaders: Loaders) => loaders.claims.load(from),
    to: ({ to }: RelationRow, _: unknown, loaders: Loaders) => loaders.claims.load(to),
  },
}

const app = Fastify()
const apollo = new ApolloServer<Loaders>({
  typeDefs,
  resolvers,
  plugins: [fastifyApolloDrainPlugin(app)],
})
await apollo.start()
await app.register(fastifyApollo(apollo), { path: '/graphql', context: async () => loadersOf() })
announce(await app.listen({ host: '127.0.0.1', port: 0 }))
