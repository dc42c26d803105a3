import type { Graph } from '@claimgraph/model'
import type { Connection } from './connection.ts'
import { sqliteCompiler } from './dialect/sqlite/compiler.ts'
import { connectSqlite } from './dialect/sqlite/connect.ts'
import { UnknownStoreError } from './errors.ts'
import { type Actors, actors } from './read/actors.ts'
import { type Assertions, assertions } from './read/assertions.ts'
import { type Claims, claims } from './read/claims.ts'
import { type Events, events } from './read/events.ts'
import { type Reader, rowsOf } from './read/reader.ts'
import { type Sources, sources } from './read/sources.ts'
import { type Themes, themes } from './read/themes.ts'
import type { DossierRow } from './tables.ts'
import { replaceGraph } from './write/load.ts'

/** A database that holds one dossier's graph. Reads are batches by keys or pages by keyset. */
export interface Store {
  /** Undefined until a graph is loaded. */
  readonly dossier: () => Promise<DossierRow | undefined>
  readonly themes: Themes
  readonly actors: Actors
  readonly events: Events
  readonly sources: Sources
  readonly claims: Claims
  readonly assertions: Assertions
  /**
   * Puts a graph in the place of whatever the store holds, in one transaction.
   * @throws DanglingReferenceError where the graph points to something it does not hold; nothing is written
   */
  readonly load: (graph: Graph) => Promise<void>
  readonly close: () => Promise<void>
}

const connect = (address: string): Connection => {
  const file = /^sqlite:(.+)$/.exec(address)?.[1]
  if (file === undefined) throw new UnknownStoreError(address)
  return connectSqlite(file)
}

/**
 * Opens a store and brings its schema up to date.
 * @param address `sqlite:graph.db` for a file, `sqlite::memory:` for one that lives as long as the process
 * @throws UnknownStoreError, NewerStoreError
 */
export const openStore = (address: string): Store => {
  const connection = connect(address)
  const reader: Reader = { compiler: sqliteCompiler, connection }
  return {
    dossier: async () => (await rowsOf(reader, reader.compiler.selectFrom('dossier').selectAll()))[0],
    themes: themes(reader),
    actors: actors(reader),
    events: events(reader),
    sources: sources(reader),
    claims: claims(reader),
    assertions: assertions(reader),
    load: (graph) => connection.transaction(replaceGraph(reader.compiler, graph)),
    close: connection.close,
  }
}
