import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@claimgraph/store'
import SQLite from 'better-sqlite3'

/** A digest of the tables and indexes that our store makes: it changes with each migration, released or not. */
export const schemaDigest = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-bench-'))
  try {
    const file = join(folder, 'empty.db')
    const store = await openStore(`sqlite:${file}`)
    await store.close()
    const database = new SQLite(file, { readonly: true })
    const statements = database.prepare('select sql from sqlite_schema order by name').pluck().all()
    database.close()
    return createHash('sha256').update(JSON.stringify(statements)).digest('hex').slice(0, 8)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
