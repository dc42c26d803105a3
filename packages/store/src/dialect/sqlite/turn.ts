import type { Database } from 'better-sqlite3'

/** The reads of one turn of the event loop, in one transaction. */
export interface Turn {
  /** Called before each read. */
  readonly begin: () => void
  /** Called before anything else, so that it does not happen inside of the transaction. */
  readonly end: () => void
}

/**
 * Lets the reads of one turn of the event loop share a transaction: they see the same state, and the locks of the file,
 * which cost as much as a read by its key, are taken once. A turn lasts until the event loop has handed out all that had
 * come in; what is asked later is answered from a later state.
 */
export const turnOf = (database: Database): Turn => {
  const [begin, commit] = [database.prepare('begin'), database.prepare('commit')]
  let isOpen = false
  const end = (): void => {
    // A failed read may have ended the transaction.
    if (isOpen && database.inTransaction) commit.run()
    isOpen = false
  }
  return {
    begin: () => {
      if (isOpen) return
      begin.run()
      isOpen = true
      setImmediate(end)
    },
    end,
  }
}
