import SQLite from 'better-sqlite3'

const pauseMs = 10

/** Blocks: whoever opens a database has nothing else to do. */
const pause = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs)
}

const isBusy = (error: unknown): boolean =>
  error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY')

/** Does what SQLite itself does not wait for, such as a change of the journal, again until nobody is in its way. */
export const withPatience = <Result>(work: () => Result, patienceMs: number): Result => {
  const giveUpAt = performance.now() + patienceMs
  for (;;)
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error
      pause()
    }
}
