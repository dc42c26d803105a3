import { type Entry, type Graph, graphOf } from '@claimgraph/model'
import { type CompiledQuery, sql } from 'kysely'
import { ask, type Work } from '../connection.ts'
import { runSteps } from '../drive.ts'
import type { Reader } from '../read/reader.ts'
import { assemble } from '../shapes/assemble.ts'
import { type Kind, kinds, type RowOf, tableOf, type Values } from '../shapes/index.ts'

/** So many things are read at once: all that an export holds in memory. */
const pageSize = 1_000

interface PageOf<Name extends Kind> {
  readonly values: readonly Values[Name][]
  /** The rank of the last one; undefined where nothing can follow. */
  readonly last: number | undefined
}

const pageQuery = <Name extends Kind>(
  { compiler }: Reader,
  kind: Name,
  after: number,
): CompiledQuery<RowOf<Name>> =>
  (kind === 'dossier'
    ? sql<RowOf<Name>>`select * from dossier`
    : sql<
        RowOf<Name>
      >`select * from ${sql.table(tableOf(kind))} where "rank" > ${after} order by "rank" limit ${pageSize}`
  ).compile(compiler)

function* page<Name extends Kind>(reader: Reader, kind: Name, after: number): Work<PageOf<Name>> {
  const rows = yield* ask(pageQuery(reader, kind, after))
  const values = yield* assemble(reader, kind, rows)
  const last = rows.at(-1)
  const full = rows.length === pageSize && last !== undefined && 'rank' in last
  return { values, last: full ? last.rank : undefined }
}

/** The whole graph as it was at the moment of asking, one entry at a time, in the order of the files. */
export async function* entries(reader: Reader): AsyncGenerator<Entry> {
  const snapshot = await reader.connection.snapshot()
  try {
    for (const kind of kinds) {
      let after: number | undefined = 0
      while (after !== undefined) {
        const { values, last }: PageOf<Kind> = await runSteps(page(reader, kind, after), snapshot.all)
        // The values were read from the table of their kind.
        for (const value of values) yield { kind, value } as Entry
        after = last
      }
    }
  } finally {
    await snapshot.close()
  }
}

/**
 * The whole graph, where it fits memory.
 * @throws RangeError where no graph was loaded
 */
export const wholeGraph = async (reader: Reader): Promise<Graph> => {
  const all: Entry[] = []
  for await (const entry of entries(reader)) all.push(entry)
  return graphOf(all)
}
