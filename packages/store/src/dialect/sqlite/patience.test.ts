import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite, { type Database } from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withPatience } from './patience.ts'

let folder: string
let ours: Database
let theirs: Database

/** Another connection holds a new database, so that its journal cannot be changed. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-patience-'))
  const file = join(folder, 'new.db')
  ours = new SQLite(file, { timeout: 0 })
  theirs = new SQLite(file, { timeout: 0 })
  theirs.exec('begin exclusive')
})

afterEach(async () => {
  ours.close()
  theirs.close()
  await rm(folder, { recursive: true })
})

describe('patience', () => {
  test('tries again until nobody is in the way', () => {
    let tries = 0
    const mode = withPatience(() => {
      tries += 1
      if (tries === 3) theirs.exec('rollback')
      return ours.pragma('journal_mode = WAL', { simple: true })
    }, 5_000)
    expect([tries, mode]).toEqual([3, 'wal'])
  })

  test('has an end', () => {
    expect(() => withPatience(() => ours.pragma('journal_mode = WAL'), 30)).toThrow('database is locked')
  })

  test('is for those who are in the way alone', () => {
    let tries = 0
    const fail = () => {
      tries += 1
      return ours.exec('drop table none')
    }
    theirs.exec('rollback')
    expect(() => withPatience(fail, 5_000)).toThrow(SQLite.SqliteError)
    expect(tries).toBe(1)
  })
})
