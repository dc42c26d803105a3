import { type Compilable, sql } from 'kysely'
import type { Connection } from '../connection.ts'
import type { Compiler } from '../dialect/sqlite/compiler.ts'
import type { Tables } from '../tables.ts'

/** What a read needs: SQL for this database, and a way to run it. */
export interface Reader {
  readonly compiler: Compiler
  readonly connection: Connection
}

/** Answers for a batch of keys at once; a key without an answer is absent. So a query for each key cannot be written. */
export type Batch<Answer> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Answer>>

/** Runs a query. */
export const rowsOf = <Row>(reader: Reader, query: Compilable<Row>): Promise<readonly Row[]> =>
  reader.connection.all(query.compile())

/** The tables whose rows have an id. */
type Identified = {
  [Table in keyof Tables]: Tables[Table] extends { id: string } ? Table : never
}[keyof Tables]

/** Reads the rows of a table by their ids. */
export const byIds =
  <Table extends Identified>(reader: Reader, table: Table): Batch<Tables[Table]> =>
  async (ids) => {
    const query = sql<
      Tables[Table]
    >`select * from ${sql.table(table)} where id in ${reader.connection.values(ids)}`
    const rows = await reader.connection.all(query.compile(reader.compiler))
    return new Map(rows.map((row) => [row.id, row]))
  }

/** Reads, for a batch of keys, the rows that hang on each, in the order of the query. */
export const manyBy =
  <Row>(
    reader: Reader,
    select: (keys: ReturnType<Connection['values']>) => Compilable<Row>,
    keyOf: (row: Row) => string,
  ): Batch<readonly Row[]> =>
  async (keys) =>
    Map.groupBy(await rowsOf(reader, select(reader.connection.values(keys))), keyOf)
