import type { ClientBase, Pool, QueryConfig } from 'pg'
import type { Statement } from '../../connection.ts'

/** So many statements are kept prepared on each connection; what comes later is planned anew each time. */
const preparedStatements = 500

/** Names statements by their text, so that each connection prepares them once. */
const namer = (): ((sql: string) => string | undefined) => {
  const names = new Map<string, string>()
  return (sql) => {
    const known = names.get(sql)
    if (known !== undefined || names.size >= preparedStatements) return known
    const name = `claimgraph-${names.size + 1}`
    names.set(sql, name)
    return name
  }
}

/** Runs a statement on a connection, or on whichever of the pool is free. */
export type Run = (on: Pool | ClientBase, statement: Statement) => Promise<readonly unknown[]>

export const statementRunner = (onStatement: (sql: string) => void): Run => {
  const nameOf = namer()
  return async (on, { sql: text, parameters }) => {
    onStatement(text)
    const name = nameOf(text)
    const query: QueryConfig = { text, values: [...parameters], ...(name === undefined ? {} : { name }) }
    return (await on.query(query)).rows
  }
}
