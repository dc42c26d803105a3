import { type Compilable, type CompiledQuery, type SelectQueryBuilder, sql } from 'kysely'
import type { Compiler } from '../compiler.ts'
import type { Connection } from '../connection.ts'
import type { Tables } from '../tables.ts'
import type { ReadDialect } from './dialect.ts'
import { bind, compiledOnce, keysToCome } from './statement.ts'

/** What a read needs: SQL for this database, and a way to run it. */
export interface Reader {
  readonly compiler: Compiler
  readonly connection: Connection
  readonly dialect: ReadDialect
}

/** Answers for a batch of keys at once; a key without an answer is absent. So a query for each key cannot be written. */
export type Batch<Answer> = (
  keys: readonly string[],
  /** The columns that the caller will look at: others may be left out. All unless given. */
  columns?: readonly string[],
) => Promise<ReadonlyMap<string, Answer>>

/** Selects, of a table, the columns that are wanted. */
export type Wanted = <Table extends string>(
  table: Table,
) => <DB, From extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, From, Row>,
) => SelectQueryBuilder<DB, From, Row & DB[Table & keyof DB]>

const wantedOf =
  (columns: readonly string[] | undefined, always: readonly string[]): Wanted =>
  (table) =>
  (query) => {
    const names = columns && [...new Set([...always, ...columns])].map((name) => `${table}.${name}`)
    // The rows have the columns at which the caller has said that it will look.
    return (names ? query.select(names as never) : query.selectAll(table as never)) as never
  }

/** Runs a query. */
export const rowsOf = <Row>(reader: Reader, query: Compilable<Row>): Promise<readonly Row[]> =>
  reader.connection.all(query.compile())

/** The tables whose rows have an id. */
type Identified = {
  [Table in keyof Tables]: Tables[Table] extends { id: string } ? Table : never
}[keyof Tables]

/** Runs a query over keys. It is compiled once for the same columns, for its text does not depend on the keys. */
const overKeys = <Row>(
  { connection }: Reader,
  select: (
    keys: ReturnType<Connection['values']>,
    columns: readonly string[] | undefined,
  ) => CompiledQuery<Row>,
) => {
  const compiled = compiledOnce<Row>()
  const placeholder = connection.bound(keysToCome)
  return (keys: readonly string[], columns?: readonly string[]): Promise<readonly Row[]> => {
    const query = compiled(columns?.join(' ') ?? '*', () => select(connection.values(keysToCome), columns))
    return connection.all(bind(query, new Map([[placeholder, connection.bound(keys)]])))
  }
}

/** Reads the rows of a table by their ids. */
export const byIds = <Table extends Identified>(reader: Reader, table: Table): Batch<Tables[Table]> => {
  const read = overKeys(reader, (ids, columns) => {
    const names = columns && [...new Set(['id', ...columns])].map((name) => sql.ref(name))
    const selected = names ? sql.join(names) : sql`*`
    return sql<Tables[Table]>`select ${selected} from ${sql.table(table)} where id in ${ids}`.compile(
      reader.compiler,
    )
  })
  return async (ids, columns) => new Map((await read(ids, columns)).map((row) => [row.id, row]))
}

/**
 * Reads, for a batch of keys, the rows that hang on each, in the order of the query.
 * @param always of what `wanted` selects, the columns that `keyOf` looks at and the order needs
 */
export const manyBy = <Row>(
  reader: Reader,
  select: (keys: ReturnType<Connection['values']>, wanted: Wanted) => Compilable<Row>,
  keyOf: (row: Row) => string,
  always: readonly string[] = [],
): Batch<readonly Row[]> => {
  const read = overKeys(reader, (keys, columns) => select(keys, wantedOf(columns, always)).compile())
  return async (keys, columns) => Map.groupBy(await read(keys, columns), keyOf)
}
