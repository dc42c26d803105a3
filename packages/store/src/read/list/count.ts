import { type CompiledQuery, type RawBuilder, sql } from 'kysely'
import { type Awaitable, after } from '../../awaitable.ts'
import { type Placed, single } from '../batch.ts'
import type { Reader } from '../reader.ts'
import { bind, madeOnce, toCome, type Waiting, waitingFor } from '../statement.ts'
import { all, type Combined } from '../where/where.ts'
import { type Listing, pick, type RankedTable, together } from './pick.ts'

/** How many rows a list has. */
export interface Count {
  /** At most {@link maxCount}. */
  readonly count: number
  /** Whether there are more than that. */
  readonly capped: boolean
}

/** Lists are counted no further: it would take longer the more there is. */
export const maxCount = 10_000

/** Counts the rows that statements select together, up to the cap. */
const counting = (selects: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => {
  const [only, another] = selects
  if (only && !another) return sql`select count(*) from (${only}) as counted`
  return sql`select count(*) from (
    select * from (${together(selects)}) as counted limit ${sql.lit(maxCount + 1)}) as capped`
}

const countQuery = <Table extends RankedTable, Where extends Combined<Where>, Field extends string>(
  reader: Reader,
  listing: Listing<Table, Where, Field>,
  parents: readonly string[],
  where: Where,
): CompiledQuery<Placed<{ n: number }>> => {
  const picked = pick(reader, listing, where, false).map(
    ({
      from,
      conditions,
      rank,
      repeats,
      limit,
    }) => sql`select 1 as one from ${from()} where ${all(conditions)}
      ${repeats ? sql`group by ${rank}` : sql``} ${limit(maxCount + 1)}`,
  )
  return sql<Placed<{ n: number }>>`select parent.${sql.ref('key')} as asked, (${counting(picked)}) as n
    from ${reader.dialect.each(parents, 'parent')}`.compile(reader.compiler)
}

/** Counts lists, those of several parents in one statement. */
export const counts = <Table extends RankedTable, Where extends Combined<Where>, Field extends string>(
  reader: Reader,
  listing: Listing<Table, Where, Field>,
): ((
  parents: readonly string[],
  query: { readonly where?: Where | null | undefined },
) => Awaitable<readonly Count[]>) => {
  const { dialect, connection } = reader
  const waitingOf = madeOnce<Waiting<Placed<{ n: number }>>>()
  return (parents, { where }) => {
    const coming = toCome(parents)
    const waiting = waitingOf(JSON.stringify([where, coming.length]), () =>
      waitingFor(countQuery(reader, listing, coming, where ?? ({} as Where)), [dialect.bound(coming)]),
    )
    return after(single(parents, connection.all(bind(waiting, [dialect.bound(parents)]))), (rows) =>
      rows.map((row) => ({ count: Math.min(row?.n ?? 0, maxCount), capped: (row?.n ?? 0) > maxCount })),
    )
  }
}
