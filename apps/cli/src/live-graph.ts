import { readDossier } from '@claimgraph/dossier'
import type { Graph } from '@claimgraph/model'
import { createContext, executePlanned, schema, type Writing } from '@claimgraph/schema'
import type { Example, OnChange, ServedGraph } from '@claimgraph/server'
import { openStore, type Store } from '@claimgraph/store'
import type { Console } from './console.ts'
import { type GraphOptions, notBoth, openFilledDatabase, withoutPassword } from './database.ts'
import { graphOf, type OpenedDossier, openDossier } from './dossier.ts'
import { readExamples } from './examples.ts'
import { printNewProblems, type Told } from './problems.ts'
import { shown } from './shown.ts'
import { watchDossierFiles } from './watching.ts'
import { writtenInDatabase, writtenInFiles } from './writing.ts'

/** A graph that is served, as it is at each moment. */
export interface LiveGraph {
  /** The title of the dossier. */
  readonly title: string
  /** What is served, in words. */
  readonly name: string
  /** Queries to open GraphiQL with. */
  readonly examples: readonly Example[]
  /** What a request is answered from; a request keeps what it was given. */
  readonly graph: () => ServedGraph
  /** Calls a listener whenever the graph has changed. */
  readonly onChange: OnChange
  readonly close: () => Promise<void>
}

const serving = (store: Store, writing: Writing): ServedGraph => ({
  schema,
  context: createContext(store, writing),
  execute: executePlanned,
})

const storeOf = async (graph: Graph): Promise<Store> => {
  const store = await openStore('sqlite::memory:')
  await store.load(graph)
  return store
}

/**
 * Serves a graph from memory, and a new one whenever the files of its folder change and are right.
 * While they are wrong the last right graph stays, and the problems are printed.
 */
const watchDossier = async (
  { folder, graph: first, placeOf, readings }: OpenedDossier & { readonly graph: Graph },
  told: Told,
  console: Console,
  cwd: string,
): Promise<LiveGraph> => {
  let known = readings
  let store = await storeOf(first)
  let writing = writtenInFiles(folder, placeOf, cwd)
  const listeners: (() => void)[] = []
  const reload = async (): Promise<void> => {
    const { graph, problems, placeOf, readings } = await readDossier(folder, { known })
    known = readings
    printNewProblems(problems, told, folder, cwd, console)
    if (graph === undefined) {
      console.note('The files have errors; the graph as it was is still served.')
      return
    }
    // The old store is not closed: requests under way still read it. It goes with the last of them.
    store = await storeOf(graph)
    writing = writtenInFiles(folder, placeOf, cwd)
    for (const listener of listeners) listener()
    console.note(`Reloaded: ${graph.claims.length} claims.`)
  }
  const watching = await watchDossierFiles(folder)
  const tell = (error: unknown): void =>
    console.note(`Not reloaded: ${error instanceof Error ? error.message : error}`)
  const reloadAll = async (): Promise<void> => {
    while (await watching.next()) await reload().catch(tell)
  }
  const reloading = reloadAll().catch(tell)
  return {
    title: first.dossier.title,
    name: `${shown(folder, cwd)}: ${first.claims.length} claims`,
    examples: await readExamples(folder),
    graph: () => serving(store, writing),
    onChange: (listener) => void listeners.push(listener),
    close: async () => {
      await watching.close()
      await reloading
      await store.close()
    },
  }
}

const liveDatabase = async (address: string, cwd: string): Promise<LiveGraph> => {
  const store = await openFilledDatabase(address, cwd)
  const listeners: (() => void)[] = []
  const writing = writtenInDatabase('GraphQL API', () => {
    for (const listener of listeners) listener()
  })
  return {
    title: (await store.dossier())?.title ?? 'claimgraph',
    name: withoutPassword(address),
    examples: [],
    graph: () => serving(store, writing),
    onChange: (listener) => void listeners.push(listener),
    close: store.close,
  }
}

/**
 * The graph to serve: that of the database named, else that of the dossier.
 * @returns undefined where the dossier has errors; they are printed
 * @throws UsageError, StoreError
 */
export const liveGraph = async (
  { dossier, db }: GraphOptions,
  console: Console,
  cwd: string,
): Promise<LiveGraph | undefined> => {
  if (db !== undefined) {
    if (dossier !== undefined) throw notBoth()
    return liveDatabase(db, cwd)
  }
  const opened = await openDossier(dossier, cwd)
  const told: Told = new Set()
  const graph = graphOf(opened, cwd, console, told)
  return graph && watchDossier({ ...opened, graph }, told, console, cwd)
}
