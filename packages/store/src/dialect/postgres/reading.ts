import { sql } from 'kysely'
import type { ReadDialect } from '../../read/dialect.ts'
import { lexemes } from './words.ts'

/** How PostgreSQL reads. */
export const postgresReading: ReadDialect = {
  each: (values, name) =>
    sql`unnest(${values}::text[]) with ordinality as ${sql.ref(name)} (value, ${sql.ref('key')})`,
  page: ({ from, table, picked }) => {
    const listed = sql`${sql.table(table)} as listed on ${sql.ref('listed.rank')} = picked.place`
    return sql`${from} cross join lateral (${picked}) as picked (place) join ${listed} where true`
  },
  contains: (text, part) => sql`strpos(${text}, ${part}) > 0`,
  // The words have letters and digits alone; in quotes, none of them is an operator.
  having: (words) => {
    const query = `${words.map((word) => `'${word}'`).join(' & ')}:*`
    return sql`select place from search where ${sql.raw(lexemes('words'))} @@ ${query}::tsquery`
  },
}
