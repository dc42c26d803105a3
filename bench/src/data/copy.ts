import { createWriteStream } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import SQLite, { type Database } from 'better-sqlite3'
import pg, { type Client } from 'pg'
import { withoutIndexes } from './indexes.ts'

type Cell = string | number | bigint | Buffer | null

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** A cell in the text format of COPY. */
const written = (cell: Cell): string =>
  cell === null ? '\\N' : String(cell).replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character)

/** The rows in the text format of COPY, many at a time. */
function* linesOf(rows: Iterable<readonly Cell[]>): Generator<string> {
  let lines: string[] = []
  for (const row of rows) {
    if (lines.push(`${row.map(written).join('\t')}\n`) < 2_000) continue
    yield lines.join('')
    lines = []
  }
  yield lines.join('')
}

const quoted = (name: string): string => `"${name}"`

/** The tables that both databases have, each with the columns that both have. */
const tablesOf = async (client: Client, sqlite: Database) => {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select table_name as name, array_agg(column_name::text order by ordinal_position) as columns
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = current_schema() and table_type = 'BASE TABLE' and is_generated = 'NEVER'
     group by table_name`,
  )
  const columnsIn = sqlite.prepare<[string], string>('select name from pragma_table_info(?)').pluck()
  return rows.flatMap(({ name, columns }) => {
    const known = new Set(columnsIn.all(name))
    const both = columns.filter((column) => known.has(column))
    return both.length === 0 ? [] : [{ table: quoted(name), columns: both.map(quoted).join(', ') }]
  })
}

const copyRows = async (client: Client, sqlite: Database, folder: string): Promise<void> => {
  const tables = await tablesOf(client, sqlite)
  // Rows that are copied into a table emptied by the same transaction need no write-ahead log.
  await client.query(`truncate ${tables.map(({ table }) => table).join(', ')}`)
  for (const { table, columns } of tables) {
    const rows = sqlite.prepare<[], Cell[]>(`select ${columns} from ${table}`).raw().iterate()
    const path = join(folder, 'rows')
    await pipeline(Readable.from(linesOf(rows)), createWriteStream(path, { mode: 0o644 }))
    await client.query(`copy ${table} (${columns}) from '${path}'`)
    await rm(path)
  }
}

/**
 * Copies the rows of a SQLite store into the empty tables of a PostgreSQL store, by files that the server reads: two
 * million claims could not be sent row by row in bearable time.
 */
export const copyToPostgres = async (file: string, address: string): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-bench-'))
  const sqlite = new SQLite(file, { readonly: true })
  const client = new pg.Client({ connectionString: address })
  try {
    await chmod(folder, 0o755)
    await client.connect()
    // The rows come from a store that has checked them: references are not checked again.
    await client.query('set session_replication_role = replica')
    await client.query(`set maintenance_work_mem = '1GB'`)
    await client.query('begin')
    await withoutIndexes(client, () => copyRows(client, sqlite, folder))
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
    sqlite.close()
    await rm(folder, { recursive: true, force: true })
  }
}
