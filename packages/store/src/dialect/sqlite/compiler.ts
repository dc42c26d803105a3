import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Tables } from '../../tables.ts'

/** Kysely as a typed way to write SQL; running it is the connection's work. */
export type Compiler = Kysely<Tables>

/** Writes SQL for SQLite. */
export const sqliteCompiler: Compiler = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})
