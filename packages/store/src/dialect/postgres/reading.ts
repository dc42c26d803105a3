import { sql } from 'kysely'
import type { ReadDialect } from '../../read/dialect.ts'
import { lexemes } from './words.ts'

/** The words have letters and digits alone; in quotes, none of them is an operator. */
const questionOf = (words: readonly string[]): string => `${words.map((word) => `'${word}'`).join(' & ')}:*`

/**
 * What so few have is looked up by its words, all of it; what more have is met soon enough on the way through all
 * places. The planner does not know which it is, for it plans for words in general.
 */
const rareWords = 5_000

/** How PostgreSQL reads. */
export const postgresReading: ReadDialect = {
  each: (keys, name) =>
    sql`(select value, place::int - 1 as ${sql.ref('key')}
      from unnest(${keys}::text[]) with ordinality as keys (value, place)) as ${sql.ref(name)}`,
  bound: (keys) => keys,
  page: ({ from, table, picked }) => {
    const listed = sql`${sql.table(table)} as listed on ${sql.ref('listed.rank')} = picked.place`
    return sql`${from} cross join lateral (${picked}) as picked (place) join ${listed} where true`
  },
  contains: (text, part) => sql`strpos(${text}, ${part}) > 0`,
  having: (words, where, limit) => {
    const found = sql`${sql.raw(lexemes('found.words'))} @@ ${questionOf(words)}::tsquery`
    const all = sql`select found.place from search as found where ${found}`
    const n = sql`(select count(*) from (${all} limit ${sql.lit(rareWords + 1)}) as counted)`
    const [isRare, isCommon] = [sql`${n} <= ${sql.lit(rareWords)}`, sql`${n} > ${sql.lit(rareWords)}`]
    const rest = where(sql.ref('found.place'))
    return sql`select place from (
        select * from (
          select found.place from (${all} offset 0) as found where ${rest}
          order by found.place limit case when ${isRare} then ${sql.lit(limit)} else 0 end
        ) as rare union all select * from (
          select found.place from search as found where ${found} and ${rest}
          order by found.place limit case when ${isCommon} then ${sql.lit(limit)} else 0 end
        ) as common
      ) as found order by place limit ${limit}`
  },
}
