import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import { TooManyConditionsError } from '../../errors.ts'
import type { Tables } from '../../tables.ts'
import { type RowAt, rowAt } from '../list/row.ts'
import type { Reader } from '../reader.ts'

/** The most conditions that one filter may set, those of the filters inside it counted. */
export const maxConditions = 60

/** How filters of one kind are put together. All that is given must hold. */
export interface Combined<Where> {
  readonly and?: readonly Where[] | null | undefined
  /** At least one must hold. */
  readonly or?: readonly Where[] | null | undefined
  readonly not?: Where | null | undefined
}

export type Condition = RawBuilder<SqlBool>

/** What conditions are written with: SQL for this database, and names that no other part of the statement has. */
export interface Scope extends Pick<Reader, 'compiler' | 'dialect'> {
  /** As the connection has it. */
  readonly values: <Value extends string>(values: readonly Value[]) => RawBuilder<Value>
  readonly name: (table: string) => string
  /** Counts a condition. @throws TooManyConditionsError */
  readonly count: () => void
}

/** A scope for one statement. The same filter always gives the same names, so its SQL stays the same text. */
export const scopeOf = ({ compiler, dialect, connection }: Reader): Scope => {
  let names = 0
  let conditions = 0
  return {
    compiler,
    dialect,
    // The values that come back are those that went in.
    values: <Value extends string>(values: readonly Value[]) =>
      connection.values(values) as RawBuilder<unknown> as RawBuilder<Value>,
    name: (table) => {
      names += 1
      return `${table}${names}`
    },
    count: () => {
      conditions += 1
      if (conditions > maxConditions) throw new TooManyConditionsError(maxConditions)
    },
  }
}

/** The conditions that the fields of a filter set on a row; a field that is not given sets none. */
export type Conditions<Where, Row> = (
  where: Where,
  row: RowAt<Row>,
  scope: Scope,
) => readonly (Condition | undefined)[]

/** All of the conditions; those that are not set do not matter. */
export const all = (conditions: readonly (Condition | undefined)[]): Condition =>
  sql`(${sql.join([sql`1 = 1`, ...conditions.filter((condition) => condition !== undefined)], sql` and `)})`

/** At least one of the conditions. */
export const any = (conditions: readonly Condition[]): Condition =>
  sql`(${sql.join([sql`1 = 0`, ...conditions], sql` or `)})`

/** The conditions that a filter sets on a row. */
export const conditionsOf = <Where extends Combined<Where>, Row>(
  conditions: Conditions<Where, Row>,
  where: Where,
  row: RowAt<Row>,
  scope: Scope,
): readonly Condition[] => {
  scope.count()
  const own = (part: Where) => all(conditionsOf(conditions, part, row, scope))
  const fields = conditions(where, row, scope).filter((condition) => condition !== undefined)
  fields.forEach(scope.count)
  return [
    ...fields,
    ...(where.and ?? []).map(own),
    ...(where.or ? [any(where.or.map(own))] : []),
    // Not "not": what is unknown, as the type of an event that has none, does not hold either.
    ...(where.not ? [sql<SqlBool>`${own(where.not)} is not true`] : []),
  ]
}

/** A condition on a field that is given. */
export const given = <Value>(
  value: Value | null | undefined,
  condition: (value: Value) => Condition,
): Condition | undefined => (value === null || value === undefined ? undefined : condition(value))

/** That a column has one of the values; of one value alone an index can be cut. */
export const isOneOf = <Value extends string>(
  column: Expression<Value>,
  { values }: Scope,
  wanted: readonly Value[],
): Condition => (wanted.length === 1 ? sql`${column} = ${wanted[0]}` : sql`${column} in ${values(wanted)}`)

/** A condition that holds where the field is true, and does not where it is false. */
export const whether = (
  value: boolean | null | undefined,
  condition: () => Condition,
): Condition | undefined => given(value, (wanted) => (wanted ? condition() : sql`${condition()} is not true`))

/** That there is a row. */
export const exists = (rows: RawBuilder<unknown> | { readonly compile: unknown }): Condition =>
  sql`exists ${rows}`

/** How rows of another kind hang together with one: by a column of theirs, or through a table of links. */
export interface Path {
  readonly table: keyof Tables
  /** The column that is equal to `from`: of the other row, or of its link. */
  readonly column: string
  readonly from: Expression<string | null>
  /** The table of the links, and the column in it that holds the id of the other row. */
  readonly through?: { readonly table: keyof Tables; readonly column: string }
}

/** That some row at the end of the path meets a filter. */
export const some = <Where extends Combined<Where>, Row>(
  scope: Scope,
  { table, column, from, through }: Path,
  conditions: Conditions<Where, Row>,
  where: Where,
): Condition => {
  const [row, link] = [scope.name(table), scope.name('link')]
  const rows = through
    ? sql`${sql.table(through.table)} as ${sql.ref(link)}
        join ${sql.table(table)} as ${sql.ref(row)} on ${sql.ref(`${row}.id`)} = ${sql.ref(`${link}.${through.column}`)}`
    : sql`${sql.table(table)} as ${sql.ref(row)}`
  const linked = sql<SqlBool>`${sql.ref(`${through ? link : row}.${column}`)} = ${from}`
  const met = all([linked, ...conditionsOf(conditions, where, rowAt<Row>(row), scope)])
  return sql`exists (select 1 from ${rows} where ${met})`
}
