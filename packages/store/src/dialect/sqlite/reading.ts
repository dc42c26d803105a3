import { sql } from 'kysely'
import type { ReadDialect } from '../../read/dialect.ts'

/** How SQLite reads. */
export const sqliteReading: ReadDialect = {
  // One row of constants melts into the rest of the statement, which a function never does.
  each: (keys, name) =>
    keys.length === 1
      ? sql`(select ${keys[0]} as value, 0 as ${sql.ref('key')}) as ${sql.ref(name)}`
      : sql`json_each(${JSON.stringify(keys)}) as ${sql.ref(name)}`,
  bound: (keys) => (keys.length === 1 ? keys[0] : JSON.stringify(keys)),
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
