import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { executeOver, type QueryOptions, type QueryResult } from '@claimgraph/schema'
import type { GraphQLError } from 'graphql'
import type { Console, Terminal } from '../console.ts'
import { type GraphOptions, openGraph } from '../database.ts'
import { UsageError } from '../errors.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'

/** What `claimgraph query` was called with. */
export interface QueryCommandOptions extends GraphOptions {
  /** A JSON object. */
  readonly variables?: string
  readonly operation?: string
  /** The GraphQL endpoint of a server to ask in place of a dossier. */
  readonly url?: string
}

/** A document, and what to call it in messages. */
interface Document {
  readonly name: string
  readonly text: string
}

const readDocument = async (source: string, { stdin, cwd }: Terminal): Promise<Document> => {
  if (source === '-') return { name: 'stdin', text: await text(stdin) }
  if (source.includes('{')) return { name: 'query', text: source }
  try {
    return { name: source, text: await readFile(resolve(cwd(), source), 'utf8') }
  } catch {
    throw new UsageError(
      `There is no file ${source} to read a query from.`,
      `A query can be a file, "-" for standard input, or written out: claimgraph query '{ themes { nodes { title } } }'`,
    )
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parseVariables = (json: string): Record<string, unknown> => {
  try {
    const variables: unknown = JSON.parse(json)
    if (isRecord(variables)) return variables
  } catch {
    // What is no JSON is no object either: the one message below says so.
  }
  throw new UsageError(
    `Expected a JSON object after --variables, got ${json}`,
    `For example: --variables '{"slug": "china"}'`,
  )
}

const askServer = async (url: string, query: string, asked: QueryOptions): Promise<QueryResult> => {
  const { askOverHttp } = await import('@claimgraph/reports')
  // What a server sends is printed as it came.
  return (await askOverHttp(url, fetch)(query, asked)) as QueryResult
}

const place = ({ locations }: Pick<GraphQLError, 'locations'>, name: string): string => {
  const [location] = locations ?? []
  return location ? `${name}:${location.line}:${location.column}: ` : `${name}: `
}

const report = ({ errors = [] }: QueryResult, { name, text: query }: Document, console: Console): void => {
  for (const error of errors) {
    console.note(`${place(error, name)}${console.paint('red', 'error', 'stderr')}: ${error.message}`)
    const line = query.split('\n')[(error.locations?.[0]?.line ?? 0) - 1]
    const column = error.locations?.[0]?.column
    if (line !== undefined && column !== undefined)
      console.note(`  ${line}\n  ${line.slice(0, column - 1).replace(/\S/g, ' ')}^`)
  }
}

/** Asks the graph of a dossier or a database, or a server, and prints the answer as JSON. */
export const query = async (
  source: string,
  options: QueryCommandOptions,
  console: Console,
  terminal: Terminal,
): Promise<ExitCode> => {
  const document = await readDocument(source, terminal)
  const asked: QueryOptions = {
    ...(options.variables === undefined ? {} : { variables: parseVariables(options.variables) }),
    ...(options.operation === undefined ? {} : { operationName: options.operation }),
  }
  const answer = options.url
    ? await askServer(options.url, document.text, asked)
    : await askGraph(document.text, asked, options, console, terminal.cwd())
  if (!answer) return exitCodes.findings
  console.json(answer)
  report(answer, document, console)
  return answer.errors?.length ? exitCodes.findings : exitCodes.fine
}

const askGraph = async (
  text: string,
  asked: QueryOptions,
  options: GraphOptions,
  console: Console,
  cwd: string,
): Promise<QueryResult | undefined> => {
  const graph = await openGraph(options, console, cwd)
  if (!graph) return undefined
  try {
    return await executeOver(graph.store, graph.writing)(text, asked)
  } finally {
    await graph.store.close()
  }
}
