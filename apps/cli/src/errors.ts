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

/** Errors that say by themselves what was expected: those of our packages have a stable code. */
export const isExpected = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
