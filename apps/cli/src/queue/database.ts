import { UsageError } from '../errors.ts'

/**
 * The address of a database that can hold a queue.
 * @throws UsageError where it is none of PostgreSQL
 */
export const queueAddress = (db: string): string => {
  if (/^postgres(?:ql)?:\/\//.test(db)) return db
  throw new UsageError(
    `Expected --db postgres://user@host/name, got "${db}": what is queued for workers is in PostgreSQL, where all of them can reach it.`,
    'Read the dossier into one: claimgraph import <folder> --db postgres://user@host/name. On one machine, "claimgraph build --jobs" prints many at once.',
  )
}
