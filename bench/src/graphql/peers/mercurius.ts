import Fastify from 'fastify'
import mercurius, { type IResolvers, type MercuriusLoaders } from 'mercurius'
import { type ClaimsArguments, connectionOf, counted } from './connection.ts'
import { openSqlite, readsOf } from './reads.ts'
import type { AssertionRow, ClaimRow, EventRow, ParticipantRow, RelationRow } from './rows.ts'
import { enumNames, enumTerms, termOf, typeDefs } from './schema.ts'
import { addressOf, announce } from './serve.ts'

const reads = readsOf(openSqlite(addressOf(process.argv)))
const slug = ({ id }: { readonly id: string }): string => id

const resolvers: IResolvers = {
  ...Object.fromEntries(
    Object.keys(enumTerms).map((name) => [name, { serialize: (term: string) => enumNames[term] }]),
  ),
  Query: {
    theme: (_: unknown, args: { readonly slug: string }) => reads.theme(args.slug),
    claim: (_: unknown, args: { readonly slug: string }) => reads.claim(args.slug),
  },
  Theme: {
    slug,
    claims: ({ id }: { readonly id: string }, args: ClaimsArguments) => {
      const name = args.where?.modality?.[0]
      return connectionOf(reads, id, args, name === undefined ? undefined : termOf(name))
    },
  },
  ClaimConnection: { totalCount: counted },
  Claim: { slug },
  Assertion: { slug },
  Source: { slug },
  Actor: { slug },
  Event: { slug, date: (event: EventRow) => (event.edtf === null ? null : event) },
  Participation: { actor: (row: ParticipantRow) => row },
}

type Asked<Parent> = readonly { readonly obj: Parent }[]

/** The rows that hang on each of the things asked for. */
const byParent = <Row>(ids: readonly string[], rows: readonly Row[], parentOf: (row: Row) => string) => {
  const groups = Map.groupBy(rows, parentOf)
  return ids.map((id) => groups.get(id) ?? [])
}

const ofClaims =
  <Row extends { readonly claim: string }>(read: (ids: readonly string[]) => readonly Row[]) =>
  async (asked: Asked<ClaimRow>) => {
    const ids = asked.map(({ obj }) => obj.id)
    return byParent(ids, read(ids), ({ claim }) => claim)
  }

const oneOf =
  <Parent, Row extends { readonly id: string }>(
    keyOf: (parent: Parent) => string,
    read: (ids: readonly string[]) => readonly Row[],
  ) =>
  async (asked: Asked<Parent>) => {
    const ids = asked.map(({ obj }) => keyOf(obj))
    const rows = new Map(read([...new Set(ids)]).map((row) => [row.id, row]))
    return ids.map((id) => rows.get(id))
  }

// Each parent is met once in a question, so remembering answers by their parents would be work for nothing.
const opts = { cache: false }

const loaders = {
  Claim: {
    assertions: { loader: ofClaims(reads.assertions), opts },
    actors: { loader: ofClaims(reads.participants), opts },
    events: { loader: ofClaims(reads.events), opts },
    relations: { loader: ofClaims(reads.relations), opts },
  },
  Assertion: {
    source: { loader: oneOf(({ source }: AssertionRow) => source, reads.sources), opts },
    claimants: {
      loader: async (asked: Asked<AssertionRow>) => {
        const ids = asked.map(({ obj }) => obj.id)
        return byParent(ids, reads.claimants(ids), ({ assertion }) => assertion)
      },
      opts,
    },
  },
  Relation: {
    from: { loader: oneOf(({ from }: RelationRow) => from, reads.claims), opts },
    to: { loader: oneOf(({ to }: RelationRow) => to, reads.claims), opts },
  },
} as unknown as MercuriusLoaders

const app = Fastify()
await app.register(mercurius, { schema: typeDefs, resolvers, loaders, jit: 1 })
announce(await app.listen({ host: '127.0.0.1', port: 0 }))
