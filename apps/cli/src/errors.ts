/** The base of what the command throws itself; `code` is stable. */
export abstract class CliError extends Error {
  abstract readonly code: string
}

/** The command was called in a way that it does not know, or on something that is not there. */
export class UsageError extends CliError {
  override readonly name = 'UsageError'
  readonly code = 'USAGE'
  /** What to do next. */
  readonly hint: string | undefined
  constructor(message: string, hint?: string) {
    super(message)
    this.hint = hint
  }
}

/** What was queued says how to print in a way that this version does not know. */
export class MannerUnknownError extends CliError {
  override readonly name = 'MannerUnknownError'
  readonly code = 'MANNER_UNKNOWN'
  constructor(options: { readonly cause: unknown }) {
    super(
      'It was queued by another version of claimgraph. Let workers and whoever queues have the same, and queue it again: claimgraph enqueue',
      options,
    )
  }
}

/** A bucket cannot be read or written. */
export class BucketError extends CliError {
  override readonly name = 'BucketError'
  readonly code = 'BUCKET_UNUSABLE'
}

/** A briefing was printed, and not put into its place: another worker has it. */
export class TakenOverError extends CliError {
  override readonly name = 'TakenOverError'
  readonly code = 'TAKEN_OVER'
  constructor(theme: string) {
    super(
      `${theme}: nothing was heard of this worker for too long, so another one has it. Nothing was written.`,
    )
  }
}

/** Errors that say by themselves what was expected: those of our packages have a stable code. */
export const isExpected = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
