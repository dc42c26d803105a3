import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Compiler } from '../../compiler.ts'
import type { Tables } from '../../tables.ts'

/**
 * Parameters with a plus before them, which changes no value: SQLite plans a statement anew whenever a bare parameter
 * that is compared with a column gets another value.
 */
class PlannedOnce extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?'
  }
}

/** Writes SQL for SQLite. */
export const sqliteCompiler: Compiler = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new PlannedOnce(),
  },
})
