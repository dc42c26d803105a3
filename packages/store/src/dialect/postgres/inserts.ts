import type { Statement } from '../../connection.ts'
import type { Tables } from '../../tables.ts'

/** One statement for all the rows, which travel as one JSON parameter; the table itself tells the types. */
export function* inserts<Table extends keyof Tables>(
  table: Table,
  rows: readonly Tables[Table][],
): Iterable<Statement> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(', ')
  yield {
    sql: `insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", $1)`,
    parameters: [JSON.stringify(rows)],
  }
}
