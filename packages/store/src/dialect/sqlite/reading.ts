import { sql } from 'kysely'
import type { ReadDialect } from '../../read/dialect.ts'

/** How SQLite reads. */
export const sqliteReading: ReadDialect = {
  each: (values, name) => sql`json_each(${JSON.stringify(values)}) as ${sql.ref(name)}`,
  // The order of a cross join is kept, so that the list in brackets is made once for each parent, not for each row.
  page: ({ from, table, picked }) =>
    sql`${from} cross join ${sql.table(table)} as listed where ${sql.ref('listed.rank')} in (${picked})`,
  contains: (text, part) => sql`instr(${text}, ${part}) > 0`,
  // The words have letters and digits alone; in quotes, none of them is an operator. The index gives places in order.
  having: (words, where, limit) => {
    const question = `${words.map((word) => `"${word}"`).join(' ')} *`
    return sql`select found.place from (
        select rowid as place from ${sql.table('searchWords')} where ${sql.table('searchWords')} match ${question}
      ) as found where ${where(sql.ref('found.place'))} order by found.place limit ${limit}`
  },
}
