/** How a thing was found: `note` is what may be missing, as long as nobody needs it. */
export type State = 'fine' | 'note' | 'failed'

/** What was found of one thing. */
export interface Finding {
  /** A stable name, for programs. */
  readonly name: string
  readonly state: State
  /** What was found, in a sentence. */
  readonly says: string
  /** The one command that mends it. */
  readonly mend?: string
}

/** Why something failed, in one line. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\n[\s\S]*/, '')
