import type { Database } from 'better-sqlite3'
import { NewerStoreError } from '../../errors.ts'
import { migrations } from '../../migrations/index.ts'

const versionOf = (database: Database): number => Number(database.pragma('user_version', { simple: true }))

/**
 * Brings a database to the newest schema in one transaction that holds the write lock from its start, so that a
 * crash leaves the old schema whole and two processes do not collide.
 * @throws NewerStoreError where a later claimgraph wrote the database
 */
export const migrate = (database: Database): void => {
  database
    .transaction(() => {
      const version = versionOf(database)
      if (version > migrations.length) throw new NewerStoreError(version, migrations.length)
      for (const statement of migrations.slice(version).flat()) database.exec(statement)
      if (version < migrations.length) database.pragma(`user_version = ${migrations.length}`)
    })
    .immediate()
}
