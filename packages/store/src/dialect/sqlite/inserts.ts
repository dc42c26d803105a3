import type { Statement } from '../../connection.ts'
import type { Tables } from '../../tables.ts'

const quoted = (name: string): string => `"${name}"`

/** One statement for each row: prepared once, it is the fastest way into SQLite. */
export function* inserts<Table extends keyof Tables>(
  table: Table,
  rows: readonly Tables[Table][],
): Iterable<Statement> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const sql = `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) values (${columns.map(() => '?').join(', ')})`
  // The rows of a table come from one function, so their keys are in one order.
  for (const row of rows) yield { sql, parameters: Object.values(row) }
}
