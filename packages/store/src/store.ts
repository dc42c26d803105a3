import { type Activity, type Entry, entriesOf, type Graph } from '@claimgraph/model'
import { connect } from './connect.ts'
import { type Actors, actors } from './read/actors.ts'
import { type Assertions, assertions } from './read/assertions.ts'
import { type Claims, claims } from './read/claims.ts'
import { type Events, events } from './read/events.ts'
import { type Reader, rowsOf } from './read/reader.ts'
import { type Records, records } from './read/records.ts'
import { type Sources, sources } from './read/sources.ts'
import { type Themes, themes } from './read/themes.ts'
import { type Search, search } from './search/search.ts'
import type { DossierRow } from './tables.ts'
import { entries, wholeGraph } from './whole/entries.ts'
import { load } from './whole/load.ts'
import { proofOf } from './write/activity.ts'
import { type Writes, writes } from './write/writes.ts'
import type { Author } from './write/written.ts'

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
  readonly search: Search
  readonly records: Records
  readonly write: Writes
  /**
   * Puts a graph in the place of whatever the store holds, in one transaction. Entries flow through: a graph larger
   * than memory can be loaded from a generator. The dossier must come first.
   * @param by whose import it is; it is then recorded as an activity
   * @throws DanglingReferenceError, RepeatedError, RefusedChangeError; then nothing is written
   */
  readonly load: (graph: Graph | Iterable<Entry>, by?: Author) => Promise<void>
  /** The whole graph as it is at the moment of asking, one entry at a time, each list in the order of the files. */
  readonly entries: () => AsyncGenerator<Entry>
  /**
   * The whole graph, where it fits memory.
   * @throws RangeError where no graph was loaded
   */
  readonly graph: () => Promise<Graph>
  readonly close: () => Promise<void>
}

/** How a store is opened. */
export interface StoreOptions {
  /**
   * The clock that dates activities.
   * @default the clock of the system
   */
  readonly now?: () => Date
  /** Is told the SQL of each statement just before it runs, to count or to time them. */
  readonly onStatement?: (sql: string) => void
}

const isGraph = (graph: Graph | Iterable<Entry>): graph is Graph => 'dossier' in graph

/**
 * Opens a store and brings its schema up to date.
 * @param address `sqlite:graph.db` for a file, `sqlite::memory:` for one that lives as long as the process, or
 * `postgres://user@host/database`
 * @throws UnknownStoreError, CannotOpenError, NewerStoreError
 */
export const openStore = async (
  address: string,
  { now = () => new Date(), onStatement = () => {} }: StoreOptions = {},
): Promise<Store> => {
  const reader: Reader = await connect(address, onStatement)
  const { connection, compiler } = reader
  return {
    dossier: async () => (await rowsOf(reader, compiler.selectFrom('dossier').selectAll()))[0],
    themes: themes(reader),
    actors: actors(reader),
    events: events(reader),
    sources: sources(reader),
    claims: claims(reader),
    assertions: assertions(reader),
    search: search(reader),
    records: records(reader),
    write: writes(reader, now),
    load: async (graph, by) => {
      await connection.transaction<Activity | undefined>(
        () => load(reader, isGraph(graph) ? entriesOf(graph) : graph, by && { by, at: now() }),
        {
          bulk: true,
          repeatable: isGraph(graph),
          proof: (activity) => activity && proofOf(reader, activity),
        },
      )
    },
    entries: () => entries(reader),
    graph: () => wholeGraph(reader),
    close: connection.close,
  }
}
