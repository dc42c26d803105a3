import { type Expression, sql } from 'kysely'

/** The columns of one row inside a statement, wherever they stand there. */
export type RowAt<Row> = <Column extends keyof Row & string>(column: Column) => Expression<Row[Column]>

/** The columns of the row that goes by a name in a statement. */
export const rowAt =
  <Row>(name: string): RowAt<Row> =>
  (column) =>
    sql.ref(`${name}.${column}`)
