import { fileURLToPath } from 'node:url'
import { startNode } from '../children.ts'
import { postgraphileQuery, shapedLikeOurs } from './postgraphile-shape.ts'
import type { Question, Variables } from './question.ts'

/** A server that is compared, and how it is asked. */
export interface Contestant {
  readonly name: string
  readonly database: 'sqlite' | 'postgres'
  /** The arguments of `node` that start it over a database. */
  readonly args: (address: string) => readonly string[]
  /** The body of the request that asks a question. */
  readonly body: (question: Question, variables: Variables) => string
  /** What it answers, in the shape of our answers. */
  readonly shaped: (answer: unknown) => unknown
}

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const asGraphql = ({ query, operationName }: Question, variables: Variables): string =>
  JSON.stringify({ query, operationName, variables })

const same = (answer: unknown): unknown => answer

const ours = {
  args: (address: string) => [
    file('../../../apps/cli/bin/claimgraph.js'),
    ...['serve', '--db', address, '--port', '0', '--json'],
  ],
  body: asGraphql,
  shaped: same,
}

const peer = (path: string) => ({
  args: (address: string) => [file(`./peers/${path}`), address],
  body: asGraphql,
  shaped: same,
})

/** The limit knows the operations by name, so that it need not even see their text. */
const byName = ({ operationName }: Question, variables: Variables): string =>
  JSON.stringify({ operationName, variables })

/** All servers, ours as a user runs it. */
export const contestants = {
  ours: { name: 'claimgraph', database: 'sqlite', ...ours },
  mercurius: { name: 'Mercurius + jit', database: 'sqlite', ...peer('mercurius.ts') },
  apollo: { name: 'Apollo Server', database: 'sqlite', ...peer('apollo.ts') },
  limit: { name: 'hand-written', database: 'sqlite', ...peer('limit-sqlite.ts'), body: byName },
  oursOnPostgres: { name: 'claimgraph, PostgreSQL', database: 'postgres', ...ours },
  postgraphile: {
    name: 'PostGraphile',
    database: 'postgres',
    ...peer('postgraphile.ts'),
    body: (_: Question, variables: Variables) => JSON.stringify({ query: postgraphileQuery, variables }),
    shaped: shapedLikeOurs,
  },
  limitOnPostgres: {
    name: 'hand-written, PostgreSQL',
    database: 'postgres',
    ...peer('limit-postgres.ts'),
    body: byName,
  },
} as const satisfies Readonly<Record<string, Contestant>>

/** The key of a server. */
export type ContestantKey = keyof typeof contestants

/** A contestant that runs. */
export interface Running extends Contestant {
  /** Where it takes questions. */
  readonly url: string
  readonly stop: () => Promise<void>
}

const urlOf = (said: unknown): string => {
  if (typeof said === 'object' && said !== null && 'url' in said) return `${said.url}/graphql`
  throw new Error(`Expected a line such as {"url":"http://127.0.0.1:4000"}, got ${JSON.stringify(said)}.`)
}

/** Starts a contestant over a database. */
export const start = async (contestant: Contestant, address: string | undefined): Promise<Running> => {
  if (address === undefined) throw new Error(`${contestant.name} has no database to read from.`)
  const { said, stop } = await startNode(contestant.args(address))
  return { ...contestant, url: urlOf(said), stop }
}

/** Asks once. */
export const ask = async (
  { url, body, shaped }: Running,
  question: Question,
  variables: Variables,
): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: body(question, variables),
    signal: AbortSignal.timeout(10_000),
  })
  return shaped(await response.json())
}
