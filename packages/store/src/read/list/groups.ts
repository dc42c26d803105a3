import { type RawBuilder, sql } from 'kysely'
import type { Tables } from '../../tables.ts'
import type { Reader } from '../reader.ts'
import { all, type Combined } from '../where/where.ts'
import { type Kind, pick, type RankedTable, together } from './pick.ts'
import type { RowAt } from './row.ts'
import type { Ways } from './way.ts'

/** What things are grouped by: a column of their own, or what hangs on them by their id. */
export type Dimension<Row> =
  | { readonly column: (row: RowAt<Row>) => ReturnType<RowAt<Row>> | RawBuilder<unknown> }
  /** Selects, as `id` and `key`, each thing of the table `picked` with what hangs on it. */
  | { readonly pairs: RawBuilder<unknown> }

/** One group. */
export interface Group {
  /** A term, an id or a year; null for what has none. */
  readonly key: string | null
  readonly count: number
}

/** Counts by one of several dimensions: the largest group first, those of one size by key, null last. */
export type Groups<Where, By extends string> = (
  by: By,
  where: Where,
  limit: number,
) => Promise<readonly Group[]>

/** Counts things in groups, in one statement. A thing counts once in each group that it belongs to. */
export const groupsOf =
  <Table extends RankedTable, Where extends Combined<Where>, Field extends string, By extends string>(
    reader: Reader,
    kind: Kind<Table, Where, Field>,
    ways: Ways<Where>,
    dimensions: Readonly<Record<By, Dimension<Tables[Table]>>>,
  ): Groups<Where, By> =>
  async (by, where, limit) => {
    const dimension = dimensions[by]
    const own = 'column' in dimension ? dimension.column : undefined
    const picked = pick(reader, { kind, ways }, where, false).map(
      ({ from, conditions, row, id, repeats, limit: limited }) => {
        const key = own ? own(row) : sql`null`
        return sql`select ${repeats ? sql`distinct` : sql``} ${id} as id, ${key} as ${sql.ref('key')}
        from ${from()} where ${all(conditions)} ${limited()}`
      },
    )
    const pairs = 'pairs' in dimension ? dimension.pairs : sql`select * from picked`
    const n = own ? sql`count(*)` : sql`count(distinct id)`
    const query = sql<Group>`with picked as (${together(picked)})
      select ${sql.ref('key')}, ${n} as count from (${pairs}) as pairs
      group by ${sql.ref('key')} order by 2 desc, 1 nulls last limit ${limit}`
    return reader.connection.all(query.compile(reader.compiler))
  }
