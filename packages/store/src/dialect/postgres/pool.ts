import { Pool, types } from 'pg'

/** A statement may run this long. */
export const statementTimeoutMs = 5_000

/** The types by their numbers in PostgreSQL's catalogue: bigint (what counting gives) and numeric. */
const [bigint, numeric] = [20, 1700]

/** Rows equal those of SQLite: every number is a number. */
const parsers: Pick<typeof types, 'getTypeParser'> = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    type === bigint || type === numeric ? Number : types.getTypeParser(type, format),
}

/** A client that loses its connection says so to whoever waits for it; without a listener the process would end. */
const alreadyReported = (): void => {}

/** The connections to a database. None is made before it is needed. */
export const createPool = (address: string, connections: number): Pool => {
  const pool = new Pool({
    connectionString: address,
    application_name: 'claimgraph',
    max: connections,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
    types: parsers,
  })
  pool.on('error', alreadyReported)
  pool.on('connect', (client) => client.on('error', alreadyReported))
  return pool
}
