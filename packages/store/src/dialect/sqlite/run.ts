import type { Database, Statement as Prepared } from 'better-sqlite3'
import type { Statement } from '../../connection.ts'

/** So many statements are kept prepared: filters of ever new shapes must not fill the memory. */
const preparedStatements = 1_000

const noRows: readonly unknown[] = []

/** Runs statements, each prepared once: most are the same text again and again. */
export const statementRunner = (
  database: Database,
  onStatement: (sql: string) => void,
): ((statement: Statement) => readonly unknown[]) => {
  const prepared = new Map<string, Prepared>()
  const prepare = (sql: string): Prepared => {
    const known = prepared.get(sql)
    if (known) return known
    const made = database.prepare(sql)
    const [oldest] = prepared.keys()
    if (prepared.size >= preparedStatements && oldest !== undefined) prepared.delete(oldest)
    prepared.set(sql, made)
    return made
  }
  return ({ sql, parameters }) => {
    onStatement(sql)
    const statement = prepare(sql)
    if (statement.reader) return statement.all(...parameters)
    statement.run(...parameters)
    return noRows
  }
}
