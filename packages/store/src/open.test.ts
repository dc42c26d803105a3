import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graph } from './fixtures/graph.ts'
import { type Postgres, startPostgres } from './fixtures/postgres.ts'
import { BusyError, CannotOpenError, NewerStoreError, openStore, UnknownStoreError } from './index.ts'
import { migrations } from './migrations/index.ts'

const by = { agent: 'Ada', agentKind: 'human' as const }

let folder: string
let server: Postgres
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
  server = await startPostgres({ durable: true })
}, 30_000)
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const query = async (address: string, ...statements: readonly string[]) => {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

describe('opening a store', () => {
  it('says which addresses it knows when it is given another', async () => {
    await expect(openStore('mysql://x')).rejects.toThrow(UnknownStoreError)
  })

  it('keeps what a file holds from one opening to the next', async () => {
    const address = `sqlite:${join(folder, 'kept.db')}`
    const first = await openStore(address)
    await first.load(graph)
    await first.close()
    const second = await openStore(address)
    expect(await second.graph()).toEqual(graph)
    await second.close()
  })

  it('does not touch a database that a later version wrote', async () => {
    const file = join(folder, 'newer.db')
    const database = new SQLite(file)
    database.pragma(`user_version = ${migrations.length + 1}`)
    database.close()
    await expect(openStore(`sqlite:${file}`)).rejects.toThrow(NewerStoreError)
    const address = await server.address('newer')
    await query(
      address,
      'create table claimgraph (version integer not null)',
      `insert into claimgraph values (${migrations.length + 1})`,
    )
    await expect(openStore(address)).rejects.toThrow(NewerStoreError)
  })

  it('leaves a database as it was where making the tables fails half-way, and makes them later', async () => {
    const file = join(folder, 'half.db')
    const database = new SQLite(file)
    database.exec('create table relations (mine text)')
    await expect(openStore(`sqlite:${file}`)).rejects.toThrow('relations')
    expect(database.prepare('select name from sqlite_schema').pluck().all()).toEqual(['relations'])
    database.exec('drop table relations')
    database.close()
    await (await openStore(`sqlite:${file}`)).close()
    const address = await server.address('half')
    await query(address, 'create table relations (mine text)')
    await expect(openStore(address)).rejects.toThrow('relations')
    await query(address, 'create table themes ()', 'drop table themes', 'drop table relations')
    await (await openStore(address)).close()
  })

  it('says what to check where a file cannot be opened', async () => {
    const refused = async (file: string) => expect(openStore(`sqlite:${file}`)).rejects
    await (await refused(join(folder, 'none', 'x.db'))).toThrow(CannotOpenError)
    const text = join(folder, 'text.db')
    await writeFile(text, 'A text that is long enough to be read as the head of a database file. '.repeat(10))
    await (await refused(text)).toThrow('is not a SQLite database')
    await (await refused(folder)).toThrow(CannotOpenError)
  })

  it('does not wait for another process that writes', async () => {
    const address = `sqlite:${join(folder, 'held.db')}`
    await (await openStore(address)).close()
    const writer = new SQLite(join(folder, 'held.db'))
    writer.exec('begin immediate')
    const store = await openStore(address)
    expect(await store.dossier()).toBeUndefined()
    await store.close()
    writer.close()
  })

  it('says what to check where a server cannot be reached, without the password', async () => {
    const nowhere = openStore('postgres://ada:secret@127.0.0.1:1/graph')
    await expect(nowhere).rejects.toThrow(
      /^Cannot open postgres:\/\/ada@127\.0\.0\.1:1\/graph \(.*ECONNREFUSED/,
    )
    await expect(nowhere).rejects.toThrow(CannotOpenError)
    const known = new URL(await server.address('known'))
    const other = new URL(known)
    other.pathname = '/unknown'
    await expect(openStore(other.href)).rejects.toThrow('createdb')
    known.password = 'guess'
    await expect(openStore(known.href)).rejects.toThrow('check user and password')
  })
})

describe('a store that others hold', () => {
  it('gives up after a while, on PostgreSQL without keeping others from reading', {
    timeout: 20_000,
  }, async () => {
    const address = await server.address('held')
    const store = await openStore(address)
    await store.load(graph)
    const holder = new Client({ connectionString: address })
    await holder.connect()
    await holder.query('begin')
    await holder.query('select * from claimgraph for update')
    const writes = Array.from({ length: 20 }, () => store.write.delete(by, 'claim', 'four'))
    const refusals = Promise.allSettled(writes)
    expect(await store.claims.byIds(['one'])).toMatchObject([{ id: 'one' }])
    for (const refusal of await refusals)
      expect(refusal).toMatchObject({ status: 'rejected', reason: expect.any(BusyError) })
    await holder.end()
    expect((await store.write.delete(by, 'claim', 'four')).value.id).toBe('four')
    await store.close()
  })

  it('goes on after the server was started again', { timeout: 20_000 }, async () => {
    const store = await openStore(await server.address('restarted'))
    await store.load(graph)
    await server.kill('SIGQUIT')
    await server.restart()
    expect(await store.claims.byIds(['one'])).toMatchObject([{ id: 'one' }])
    expect((await store.write.delete(by, 'claim', 'four')).value.id).toBe('four')
    await store.close()
  })
})
