import { sql } from 'kysely'
import { ask, type Work } from '../connection.ts'
import type { Reader } from '../read/reader.ts'
import type { Kind } from '../shapes/index.ts'
import type { Tables } from '../tables.ts'

interface Chain {
  readonly table: keyof Tables
  /** The column that leads to the next of the chain. */
  readonly link: string
  /** The column that is computed: the end of the chain. */
  readonly end: string
}

/** Gives a thing, and all whose chains lead through it, the end that its own chain has. */
function* settleChain({ compiler }: Reader, chain: Chain, id: string): Work<void> {
  const [table, column, link] = [sql.table(chain.table), sql.ref(chain.end), sql.ref(`thing.${chain.link}`)]
  const [found] = yield* ask(
    sql<{ end: string | null }>`
      select case when ${link} is null then thing.${column} else next.${column} end as "end"
      from ${table} as thing left join ${table} as next on next.id = ${link}
      where thing.id = ${id}`.compile(compiler),
  )
  yield sql`
    with recursive chained(id) as (
      select id from ${table} where id = ${id}
      union select thing.id from ${table} as thing join chained on ${link} = chained.id)
    update ${table} set ${column} = ${found?.end ?? null} where id in (select id from chained)`.compile(
    compiler,
  )
}

/** What has no day of its own has the dossier's. */
function* settleDays({ compiler }: Reader): Work<void> {
  for (const table of ['judgements', 'assessments'] as const)
    yield sql`update ${sql.table(table)} set "on" = (select "asOf" from dossier) where "ownDay" = 0`.compile(
      compiler,
    )
}

/** Computes anew, once a thing is written, what in it and in others depends on it. */
export function* settle(reader: Reader, kind: Kind, id: string): Work<void> {
  if (kind === 'source')
    yield* settleChain(reader, { table: 'sources', link: 'derivedFrom', end: 'origin' }, id)
  if (kind === 'actor')
    yield* settleChain(reader, { table: 'actors', link: 'mergedInto', end: 'leadsTo' }, id)
  if (kind === 'dossier') yield* settleDays(reader)
}
