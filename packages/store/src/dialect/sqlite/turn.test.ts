import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import SQLite, { type Database } from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { turnOf } from './turn.ts'

let folder: string
let ours: Database
let theirs: Database

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-turn-'))
  const file = join(folder, 'numbers.db')
  ours = new SQLite(file)
  ours.pragma('journal_mode = WAL')
  ours.exec('create table numbers (n)')
  theirs = new SQLite(file)
})

afterEach(async () => {
  ours.close()
  theirs.close()
  await rm(folder, { recursive: true })
})

const add = (database: Database) => database.exec('insert into numbers values (1)')
const count = (database: Database) => database.prepare('select count(*) from numbers').pluck().get()

describe('a turn of the event loop', () => {
  test('reads one state, whatever others write; the next turn reads the new one', async () => {
    const turn = turnOf(ours)
    turn.begin()
    expect(count(ours)).toBe(0)
    add(theirs)
    await Promise.resolve()
    turn.begin()
    expect(count(ours)).toBe(0)
    await setImmediate()
    expect(ours.inTransaction).toBe(false)
    turn.begin()
    expect(count(ours)).toBe(1)
  })

  test('can be ended before something is written, and begun again', async () => {
    const turn = turnOf(ours)
    turn.begin()
    count(ours)
    turn.end()
    add(ours)
    add(theirs)
    turn.begin()
    expect(count(ours)).toBe(2)
    await setImmediate()
    expect(ours.inTransaction).toBe(false)
  })

  test('goes on where the database has ended the transaction by itself', async () => {
    const turn = turnOf(ours)
    turn.begin()
    ours.exec('rollback')
    await setImmediate()
    turn.begin()
    expect(count(ours)).toBe(0)
  })

  test('leaves a database alone that was closed in between', async () => {
    const turn = turnOf(ours)
    turn.begin()
    turn.end()
    ours.close()
    await setImmediate()
  })
})
