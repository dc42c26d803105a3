import type { Pool, PoolClient } from 'pg'
import type { Statement, TransactionOptions, Work } from '../../connection.ts'
import { runSteps } from '../../drive.ts'
import { BusyError, OutcomeUnknownError } from '../../errors.ts'
import { codeOf, isLost, isRolledBack } from './failures.ts'
import { retrying } from './retry.ts'
import type { Run } from './run.ts'

/**
 * Every transaction that writes holds this one row: then no two can change what the other has read, and each sees
 * all that was committed before it.
 */
const writeLock: Statement = { sql: 'select version from claimgraph for update', parameters: [] }

const lockWrites = async (client: PoolClient, run: Run): Promise<void> => {
  try {
    await run(client, writeLock)
  } catch (error) {
    throw codeOf(error) === '57014' ? new BusyError({ cause: error }) : error
  }
}

/** What a failed commit leaves open is asked of the database itself, once whoever was writing is done. */
const wasWritten = async (pool: Pool, run: Run, proof: Statement): Promise<boolean> =>
  retrying(async () => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await lockWrites(client, run)
      return (await run(client, proof)).length > 0
    } finally {
      client.release(true)
    }
  }, isLost)

/** Thrown to try again what was certainly not written. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten'
}

const commit = async <Result>(
  client: PoolClient,
  proven: (failure: unknown) => Promise<boolean>,
  result: Result,
): Promise<Result> => {
  try {
    await client.query('commit')
    return result
  } catch (error) {
    if (isRolledBack(error)) throw error
    if (await proven(error)) return result
    throw new NotWritten('The transaction was not written.', { cause: error })
  }
}

const outcome =
  (pool: Pool, run: Run, proof: Statement | undefined) =>
  async (failure: unknown): Promise<boolean> => {
    if (proof === undefined) throw new OutcomeUnknownError({ cause: failure })
    try {
      return await wasWritten(pool, run, proof)
    } catch {
      throw new OutcomeUnknownError({ cause: failure })
    }
  }

/** Runs work once in a transaction of its own. */
export const transact = async <Result>(
  pool: Pool,
  run: Run,
  work: () => Work<Result>,
  { bulk = false, proof }: TransactionOptions<Result>,
): Promise<Result> => {
  const client = await pool.connect()
  let failed = true
  try {
    await client.query('begin isolation level read committed')
    await lockWrites(client, run)
    if (bulk) await client.query('set local statement_timeout = 0')
    const result = await runSteps(work(), (statement) => run(client, statement))
    // Until the planner knows how much there is of what, it may take minutes over what takes milliseconds.
    if (bulk) await client.query('analyze')
    const written = await commit(client, outcome(pool, run, proof?.(result)), result)
    failed = false
    return written
  } finally {
    // A connection whose transaction failed is thrown away, and the transaction with it.
    client.release(failed)
  }
}
