/** The base of what the store throws; `code` is stable. */
export abstract class StoreError extends Error {
  abstract readonly code: string
}

/** The address of a store is not one we know. */
export class UnknownStoreError extends StoreError {
  override readonly name = 'UnknownStoreError'
  readonly code = 'UNKNOWN_STORE'
  constructor(address: string) {
    super(
      `Expected a store such as "sqlite:graph.db", "sqlite::memory:" or "postgres://user@host/database", got "${address}".`,
    )
  }
}

/** A database that should be there cannot be opened or reached. */
export class CannotOpenError extends StoreError {
  override readonly name = 'CannotOpenError'
  readonly code = 'CANNOT_OPEN_STORE'
  readonly address: string
  /** @param address without a password */
  constructor(address: string, advice: string, options: { readonly cause: unknown }) {
    const { cause } = options
    const came = cause instanceof Error && cause.message !== '' ? cause.message : String(cause)
    super(`Cannot open ${address} (${came}): ${advice}.`, options)
    this.address = address
  }
}

/** The database was written by a later version. */
export class NewerStoreError extends StoreError {
  override readonly name = 'NewerStoreError'
  readonly code = 'NEWER_STORE'
  constructor(found: number, known: number) {
    super(
      `The database has schema version ${found}, but this claimgraph knows only up to ${known}. Install a newer claimgraph.`,
    )
  }
}

/** A cursor is none of ours, or belongs to another list or order. */
export class BadCursorError extends StoreError {
  override readonly name = 'BadCursorError'
  readonly code = 'BAD_CURSOR'
  /**
   * @param expected the list and order that the cursor must belong to, such as `events date desc, rank`
   * @param found the list and order that it belongs to, where it is one of ours
   */
  constructor(expected: string, found: string | undefined, cursor: string) {
    const came = found === undefined ? `"${cursor}", which is no cursor` : `one of "${found}"`
    super(
      `Expected a cursor of "${expected}", got ${came}. Give back a cursor of the same list in the same order, unchanged.`,
    )
  }
}

/** Others held the database for longer than we wait. */
export class BusyError extends StoreError {
  override readonly name = 'BusyError'
  readonly code = 'BUSY'
  constructor(options: { readonly cause: unknown }) {
    super(
      'The database was busy for too long with what others ask of it; nothing was written. Try again in a moment.',
      options,
    )
  }
}

/** There is no room on the disk of the database. */
export class FullError extends StoreError {
  override readonly name = 'FullError'
  readonly code = 'DISK_FULL'
  constructor(options: { readonly cause: unknown }) {
    super('The disk of the database is full; nothing was written. Make room on it, then try again.', options)
  }
}

/** The connection was lost at the very moment of writing, and the database could not be asked afterwards. */
export class OutcomeUnknownError extends StoreError {
  override readonly name = 'OutcomeUnknownError'
  readonly code = 'OUTCOME_UNKNOWN'
  constructor(options: { readonly cause: unknown }) {
    super(
      'The connection to the database was lost while the change was being written: it may have been written or not. Look before you repeat it.',
      options,
    )
  }
}

/** The database took longer over a statement than we wait. */
export class TooSlowError extends StoreError {
  override readonly name = 'TooSlowError'
  readonly code = 'TOO_SLOW'
  constructor(limitMs: number, options: { readonly cause: unknown }) {
    super(
      `The database took longer than ${limitMs / 1_000} s over one statement, so it was stopped. Ask for less at once, or try again when it has less to do.`,
      options,
    )
  }
}

/** A filter sets more conditions than one statement should have. */
export class TooManyConditionsError extends StoreError {
  override readonly name = 'TooManyConditionsError'
  readonly code = 'TOO_MANY_CONDITIONS'
  constructor(most: number) {
    super(
      `Expected a filter of at most ${most} conditions, those inside and, or and not counted, got more. Ask with several filters.`,
    )
  }
}
