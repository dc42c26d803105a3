import { codeOf, failureOf } from './failures.ts'
import { createPool } from './pool.ts'

const undefinedTable = '42P01'

/** The version of the schema of a database, which is only read. @throws CannotOpenError */
export const postgresVersion = async (address: string): Promise<number> => {
  const pool = createPool(address, 1)
  try {
    const { rows } = await pool.query<{ version: number }>('select version from claimgraph')
    return rows[0]?.version ?? 0
  } catch (error) {
    if (codeOf(error) === undefinedTable) return 0
    throw failureOf(error, address)
  } finally {
    await pool.end()
  }
}
