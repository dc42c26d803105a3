import type { Activity, Entry } from '@claimgraph/model'
import { sql } from 'kysely'
import { ask, type Statement, type Work } from '../connection.ts'
import type { Reader } from '../read/reader.ts'
import { RefusedChangeError } from '../refusals.ts'
import { type Kind, kinds, partsOf, rowsOf, tableOf } from '../shapes/index.ts'
import type { Rows } from '../shapes/shape.ts'
import type { Tables } from '../tables.ts'
import { record } from '../write/activity.ts'
import { checkAllRules } from '../write/rules.ts'
import type { Author } from '../write/written.ts'
import { checkReferences } from './check.ts'
import { settleMergers, settleOrigins } from './settle.ts'

/** So many rows of a table are inserted at once: enough for a statement to be worth its journey. */
const batchRows = 500

/** Gathers the rows of each table until there are enough of them to be inserted. */
const rowBuffers = ({ connection }: Reader) => {
  const buffers = new Map<keyof Tables, Tables[keyof Tables][]>()
  function* flush(table: keyof Tables, rows: Tables[keyof Tables][]): Iterable<Statement> {
    yield* connection.inserts(table, rows)
    rows.length = 0
  }
  return {
    *add(rows: Rows): Iterable<Statement> {
      for (const [name, added] of Object.entries(rows)) {
        // The keys of `Rows` are names of tables.
        const table = name as keyof Tables
        const buffer = buffers.get(table) ?? []
        buffers.set(table, buffer)
        for (const row of added) buffer.push(row)
        if (buffer.length >= batchRows) yield* flush(table, buffer)
      }
    },
    *end(): Iterable<Statement> {
      for (const [table, rows] of buffers) yield* flush(table, rows)
    },
  }
}

/** The as-of day of the dossier, which must be known before what it dates. */
const asOfFrom = (entry: Entry, known: string | undefined): string => {
  if (entry.kind === 'dossier') return entry.value.asOf
  if (known !== undefined) return known
  throw new RefusedChangeError(
    'dossier',
    'dossier',
    undefined,
    `Expected the dossier as the first entry, got the ${entry.kind}. Put the dossier first.`,
  )
}

function* insertAll(reader: Reader, entries: Iterable<Entry>): Work<void> {
  const ranks = new Map<Kind, number>()
  const buffers = rowBuffers(reader)
  let asOf: string | undefined
  for (const entry of entries) {
    asOf = asOfFrom(entry, asOf)
    const rank = (ranks.get(entry.kind) ?? 0) + 1
    ranks.set(entry.kind, rank)
    yield* buffers.add(rowsOf(entry.kind, entry.value, { rank, version: 1, asOf }))
  }
  yield* buffers.end()
}

/** Who imports, and when. */
export interface Import {
  readonly by: Author
  readonly at: Date
}

/**
 * Puts the entries of a graph, the dossier first, in the place of whatever the database holds.
 * @throws DanglingReferenceError, RepeatedError, RefusedChangeError
 */
export function* load(
  reader: Reader,
  entries: Iterable<Entry>,
  imported: Import | undefined,
): Work<Activity | undefined> {
  const { compiler } = reader
  const things = kinds.flatMap((kind) => [...partsOf(kind).map(([part]) => part), tableOf(kind)])
  const tables: readonly (keyof Tables)[] = [...things, 'search', 'titles']
  for (const table of tables) yield* ask(sql`delete from ${sql.table(table)}`.compile(compiler))
  yield* insertAll(reader, entries)
  yield settleOrigins(compiler)
  yield settleMergers(compiler)
  yield* checkReferences(compiler)
  yield* checkAllRules(compiler)
  return (
    imported &&
    (yield* record(reader, imported.by, imported.at, {
      verb: 'import',
      subject: 'dossier',
      subjectId: 'dossier',
    }))
  )
}
