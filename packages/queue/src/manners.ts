import { createHash } from 'node:crypto'
import type { Db } from 'pg-boss'
import { z } from 'zod'
import { MannerGoneError } from './errors.ts'
import { mannerSeconds, schema } from './settings.ts'

/** Keeps what was said of how briefings are printed: once, however many are queued in the same manner. */
export interface Manners {
  /** Keeps a manner, and gives what it is found by. */
  readonly put: (manner: string) => Promise<string>
  /** @throws MannerGoneError */
  readonly get: (digest: string) => Promise<string>
}

type Database = Pick<Db, 'executeSql'>

/** Any number that nothing else on the server locks. */
const lock = '7164771943283352945'

const exists = z.array(z.object({ exists: z.boolean() }))

const rows = z.array(z.object({ manner: z.string() }))

const makeTable = async (database: Database): Promise<void> => {
  const found = await database.executeSql(`select to_regclass('${schema}.manners') is not null as exists`)
  if (exists.parse(found.rows)[0]?.exists) return
  // Of two that make a table at once, even one that does so only where it is not there, one fails.
  await database.executeSql(`begin;
    select pg_advisory_xact_lock(${lock});
    create table if not exists ${schema}.manners (
      digest text primary key,
      manner text not null,
      used_on timestamptz not null
    );
    commit`)
}

/** Opens the table of manners, which is made where it is not there. */
export const openManners = async (database: Database): Promise<Manners> => {
  await makeTable(database)
  const known = new Map<string, string>()
  return {
    put: async (manner) => {
      const digest = createHash('sha256').update(manner).digest('hex')
      await database.executeSql(
        `delete from ${schema}.manners where used_on < now() - interval '${mannerSeconds} seconds'`,
      )
      await database.executeSql(
        `insert into ${schema}.manners (digest, manner, used_on) values ($1, $2, now())
         on conflict (digest) do update set used_on = now()`,
        [digest, manner],
      )
      return digest
    },
    get: async (digest) => {
      const kept = known.get(digest)
      if (kept !== undefined) return kept
      const found = await database.executeSql(`select manner from ${schema}.manners where digest = $1`, [
        digest,
      ])
      const manner = rows.parse(found.rows)[0]?.manner
      if (manner === undefined) throw new MannerGoneError()
      known.clear()
      known.set(digest, manner)
      return manner
    },
  }
}
