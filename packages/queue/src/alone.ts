import type { Db } from 'pg-boss'
import { aloneSeconds } from './settings.ts'

/** Does some work while nobody else who asks the same database does any under the same name. */
export const alone = async <Result>(
  database: Db,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  const transaction = await database.beginTransaction?.()
  if (transaction === undefined) throw new TypeError('Expected a pool of connections.')
  try {
    // The server ends the connection of one that does nothing for so long, and lets the next one in.
    await transaction.db.executeSql(
      `set local idle_in_transaction_session_timeout = '${aloneSeconds}s'; set local statement_timeout = 0`,
    )
    await transaction.db.executeSql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name])
    return await work()
  } finally {
    await transaction.rollback()
  }
}
