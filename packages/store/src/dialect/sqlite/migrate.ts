import type { Database } from 'better-sqlite3'
import { NewerStoreError } from '../../errors.ts'
import { migrations } from '../../migrations/index.ts'
import type { Words } from '../../migrations/words.ts'
import { findsWords } from './words.ts'

/** SQLite compares text by bytes unless told otherwise. */
const words: Words = { text: 'text', clustered: ' without rowid', place: 'integer', findsWords }

const versionOf = (database: Database): number => Number(database.pragma('user_version', { simple: true }))

/** @throws NewerStoreError */
const checked = (version: number): number => {
  if (version > migrations.length) throw new NewerStoreError(version, migrations.length)
  return version
}

/**
 * Brings a database to the newest schema in one transaction that holds the write lock from its start, so that a
 * crash leaves the old schema whole and two processes do not collide. A database that is up to date is only read.
 * @throws NewerStoreError where a later claimgraph wrote the database
 */
export const migrate = (database: Database): void => {
  if (checked(versionOf(database)) === migrations.length) return
  database
    .transaction(() => {
      const version = checked(versionOf(database))
      for (const step of migrations.slice(version))
        for (const statement of step(words)) database.exec(statement)
      database.pragma(`user_version = ${migrations.length}`)
    })
    .immediate()
}
