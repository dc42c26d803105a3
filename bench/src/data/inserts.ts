import { openStore } from '@claimgraph/store'
import SQLite, { type Database } from 'better-sqlite3'
import { shareMemory } from './settings.ts'

// Run as a process of its own: node inserts.ts <file with the rows> <file to make>
// The least that putting the same rows into the same tables can take: prepared inserts in one transaction, into tables
// with the same indexes and triggers, in the order in which the things stand in the files.

const [, , source = '', target = ''] = process.argv

type Cell = string | number | null

const rowsAtOnce = 10_000

/** The tables that hold rows of the graph, in the order in which the store makes them. */
const tablesOf = (database: Database): readonly string[] =>
  database
    .prepare<[], string>(
      `select s.name from sqlite_schema s join pragma_table_list l on l.name = s.name
       where l.type = 'table' and s.name not like 'sqlite_%' order by s.rowid`,
    )
    .pluck()
    .all()

/** The order of the files: a thing has its rank, and what hangs on a thing goes with that. */
const orderOf = (database: Database, table: string): string => {
  const [owner] = database
    .prepare<[{ table: string }], { table: string; from: string }>(
      `select f."table", f."from" from pragma_table_info(:table) c join pragma_foreign_key_list(:table) f on f."from" = c.name
       where c.pk = 1`,
    )
    .all({ table })
  const hasRank = database.prepare(`select 1 from pragma_table_info(?) where name = 'rank'`).get(table)
  if (owner)
    return `join "${owner.table}" owner on owner.id = t."${owner.from}" order by owner."rank", t."rank"`
  return hasRank ? 'order by t."rank"' : ''
}

function* batchesOf(database: Database, table: string): Generator<readonly Cell[][]> {
  const select = `select t.* from "${table}" t ${orderOf(database, table)}`
  let batch: Cell[][] = []
  for (const row of database.prepare<[], Cell[]>(select).raw().iterate()) {
    if (batch.push(row) < rowsAtOnce) continue
    yield batch
    batch = []
  }
  yield batch
}

let insertMs = 0
const clocked = (work: () => void): void => {
  const begun = performance.now()
  work()
  insertMs += performance.now() - begun
}

const store = await openStore(`sqlite:${target}`)
await store.close()
const from = new SQLite(source, { readonly: true })
const to = new SQLite(target)
shareMemory(to)
to.pragma('synchronous = FULL')
// The import checks references by itself, once for all rows; bare inserts need not.
to.pragma('foreign_keys = OFF')
let rows = 0
clocked(() => to.exec('begin immediate'))
for (const table of tablesOf(from)) {
  const columns = from.pragma(`table_info("${table}")`) as readonly unknown[]
  const insert = to.prepare(`insert into "${table}" values (${columns.map(() => '?').join(', ')})`)
  for (const batch of batchesOf(from, table)) {
    rows += batch.length
    clocked(() => {
      for (const row of batch) insert.run(...row)
    })
  }
}
clocked(() => to.exec('commit'))
to.close()
from.close()
const report: InsertsReport = { insertSeconds: insertMs / 1_000, rows }
process.stdout.write(`${JSON.stringify(report)}\n`)

/** What the bare loop took. */
export interface InsertsReport {
  /** The inserts and the commit; reading the rows is not counted. */
  readonly insertSeconds: number
  readonly rows: number
}
