import type { Kind } from '@claimgraph/model'
import type { Finding } from '../finding.ts'
import type { Span, TextFile } from '../text-file.ts'

/** An entry with an id of its own. */
export interface Owner {
  readonly kind: Kind
  readonly id: string
}

/** The place where a thing begins. */
export interface Declaration extends Owner {
  readonly file: TextFile
  readonly span: Span
}

/** A place where a thing is named by its id. */
export interface Reference {
  readonly to: Kind
  readonly id: string
  readonly file: TextFile
  readonly span: Span
  /** The entry that it stands in, as a message calls it. */
  readonly entry: string
  /** The keys from the entry to it, joined by dots. */
  readonly field: string
  /** The nearest entry with an id that it stands in. */
  readonly owner: Owner | undefined
  /** Reported only where nothing better can be said: that the text is not written as an id is. */
  readonly malformed: Finding | undefined
}

/** What one file was found to say, right or wrong. */
export interface Inspection {
  readonly findings: readonly Finding[]
  readonly declarations: readonly Declaration[]
  readonly references: readonly Reference[]
  /** Kinds of which entries may have been overlooked: an id that is not declared may only be hidden by a mistake. */
  readonly hidden: ReadonlySet<Kind>
}
