import { readDossier } from '@claimgraph/dossier'
import type { Graph } from '@claimgraph/model'
import { createContext, type GraphContext, schema } from '@claimgraph/schema'
import { openStore, type Store } from '@claimgraph/store'
import { watch } from 'chokidar'
import type { GraphQLSchema } from 'graphql'
import type { Console } from './console.ts'
import { printProblems } from './problems.ts'

/** Editors write a file in several steps, and git many files at once: wait until it is quiet. */
const quietMs = 100

/** The graph of a dossier folder, kept up to date while its files change. */
export interface LiveGraph {
  /** What a request is answered from; a request keeps what it was given. */
  readonly graph: () => { readonly schema: GraphQLSchema; readonly context: GraphContext }
  readonly close: () => Promise<void>
}

const storeOf = async (graph: Graph): Promise<Store> => {
  const store = openStore('sqlite::memory:')
  await store.load(graph)
  return store
}

/**
 * Serves a graph from memory, and a new one whenever the files of its folder change and are right.
 * While they are wrong the last right graph stays, and the problems are printed.
 */
export const watchDossier = async (
  folder: string,
  first: Graph,
  console: Console,
  cwd: string,
): Promise<LiveGraph> => {
  let store = await storeOf(first)
  const reload = async (): Promise<void> => {
    const { graph, problems } = await readDossier(folder)
    printProblems(problems, folder, cwd, console)
    if (graph === undefined) {
      console.note('The files have errors; the graph as it was is still served.')
      return
    }
    // The old store is not closed: requests under way still read it. It goes with the last of them.
    store = await storeOf(graph)
    console.note(`Reloaded: ${graph.claims.length} claims.`)
  }
  let timer: NodeJS.Timeout | undefined
  let reloading = Promise.resolve()
  const schedule = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      reloading = reloading
        .then(reload)
        .catch((error: unknown) =>
          console.note(`Not reloaded: ${error instanceof Error ? error.message : error}`),
        )
    }, quietMs)
  }
  const watcher = watch(folder, { ignoreInitial: true })
  watcher.on('all', schedule)
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
  return {
    graph: () => ({ schema, context: createContext(store) }),
    close: async () => {
      clearTimeout(timer)
      await watcher.close()
      await reloading
      await store.close()
    },
  }
}
