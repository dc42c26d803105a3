/** The base of what the queue throws; `code` is stable. */
export abstract class QueueError extends Error {
  abstract readonly code: string
}

/** The queue of a database cannot be made or used. */
export class CannotUseQueueError extends QueueError {
  override readonly name = 'CannotUseQueueError'
  readonly code = 'CANNOT_USE_QUEUE'
  constructor(advice: string, options: { readonly cause: unknown }) {
    const { cause } = options
    const came = cause instanceof Error ? cause.message : String(cause)
    super(`Cannot use the queue of the database (${came}): ${advice}.`, options)
  }
}

/** A manner that briefings were queued in is not kept any more. */
export class MannerGoneError extends QueueError {
  override readonly name = 'MannerGoneError'
  readonly code = 'MANNER_GONE'
  constructor() {
    super('What was said of how to print it is not kept any more. Queue it again: claimgraph enqueue')
  }
}
