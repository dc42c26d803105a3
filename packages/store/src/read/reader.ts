import { type Compilable, type CompiledQuery, sql } from 'kysely'
import type { Compiler } from '../compiler.ts'
import type { Connection } from '../connection.ts'
import type { Tables } from '../tables.ts'
import type { ReadDialect } from './dialect.ts'
import { bind, keysToCome } from './statement.ts'

/** What a read needs: SQL for this database, and a way to run it. */
export interface Reader {
  readonly compiler: Compiler
  readonly connection: Connection
  readonly dialect: ReadDialect
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

/** Runs a query over keys. It is compiled once, for its text does not depend on the keys. */
const overKeys = <Row>(
  { connection }: Reader,
  select: (keys: ReturnType<Connection['values']>) => CompiledQuery<Row>,
): ((keys: readonly string[]) => Promise<readonly Row[]>) => {
  let compiled: CompiledQuery<Row> | undefined
  const placeholder = connection.bound(keysToCome)
  return (keys) => {
    compiled ??= select(connection.values(keysToCome))
    return connection.all(bind(compiled, new Map([[placeholder, connection.bound(keys)]])))
  }
}

/** Reads the rows of a table by their ids. */
export const byIds = <Table extends Identified>(reader: Reader, table: Table): Batch<Tables[Table]> => {
  const read = overKeys(reader, (ids) =>
    sql<Tables[Table]>`select * from ${sql.table(table)} where id in ${ids}`.compile(reader.compiler),
  )
  return async (ids) => new Map((await read(ids)).map((row) => [row.id, row]))
}

/** Reads, for a batch of keys, the rows that hang on each, in the order of the query. */
export const manyBy = <Row>(
  reader: Reader,
  select: (keys: ReturnType<Connection['values']>) => Compilable<Row>,
  keyOf: (row: Row) => string,
): Batch<readonly Row[]> => {
  const read = overKeys(reader, (keys) => select(keys).compile())
  return async (keys) => Map.groupBy(await read(keys), keyOf)
}
