import type { Database } from 'better-sqlite3'

const mappedBytes = 2 ** 31
const cacheKib = 32 * 1024

/** Gives a connection the memory that our store gives its own (`dialect/sqlite/connect.ts`), so that all have the same. */
export const shareMemory = (database: Database): void => {
  database.pragma(`mmap_size = ${mappedBytes}`)
  database.pragma(`cache_size = -${cacheKib}`)
}
