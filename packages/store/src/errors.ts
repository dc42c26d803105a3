/** The base of what the store throws; `code` is stable. */
export abstract class StoreError extends Error {
  abstract readonly code: string
}

/** The address of a store is not one we know. */
export class UnknownStoreError extends StoreError {
  override readonly name = 'UnknownStoreError'
  readonly code = 'UNKNOWN_STORE'
  constructor(address: string) {
    super(`Expected a store such as "sqlite:graph.db" or "sqlite::memory:", got "${address}".`)
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

/** The graph points to something that it does not hold. */
export class DanglingReferenceError extends StoreError {
  override readonly name = 'DanglingReferenceError'
  readonly code = 'DANGLING_REFERENCE'
  constructor(options: { readonly cause: unknown }) {
    super(
      'The graph points to something that it does not hold; nothing was written. Check the dossier first.',
      options,
    )
  }
}
