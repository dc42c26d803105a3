import type { Activity } from '@claimgraph/model'
import { StoreError } from './errors.ts'

const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`

/** A reference leads to something that is not there. */
export interface Dangling {
  /** What holds the reference, where it is known. */
  readonly kind?: string
  readonly id?: string
  /** What it leads to. */
  readonly toKind: string
  readonly toId: string
}

const describe = ({ kind, id, toKind, toId }: Dangling): string =>
  `${kind === undefined ? 'Something' : `The ${kind} "${id}"`} refers to the ${toKind} "${toId}", which does not exist`

/** Something that is to be written refers to something that is not there. */
export class DanglingReferenceError extends StoreError {
  override readonly name = 'DanglingReferenceError'
  readonly code = 'DANGLING_REFERENCE'
  readonly reference: Dangling | undefined
  constructor(reference: Dangling | undefined, options?: { readonly cause: unknown }) {
    const what = reference ? describe(reference) : 'Something refers to a thing that does not exist'
    super(`${what}; nothing was written. Create it first, or correct the reference.`, options)
    this.reference = reference
  }
}

/** The same thing is to be written twice. */
export class RepeatedError extends StoreError {
  override readonly name = 'RepeatedError'
  readonly code = 'REPEATED'
  /** @param columns that must differ from row to row, and the values that came twice */
  constructor(table: string, columns: string, values: string, options: { readonly cause: unknown }) {
    super(
      `Expected each (${columns}) once in ${table}, got (${values}) twice; nothing was written. Leave one out.`,
      options,
    )
  }
}

/** There is nothing of this kind with this id. */
export class NotFoundError extends StoreError {
  override readonly name = 'NotFoundError'
  readonly code = 'NOT_FOUND'
  readonly kind: string
  readonly id: string
  constructor(kind: string, id: string) {
    super(`Expected the id of ${withArticle(kind)} that exists, got "${id}".`)
    this.kind = kind
    this.id = id
  }
}

/** The id is taken. */
export class AlreadyExistsError extends StoreError {
  override readonly name = 'AlreadyExistsError'
  readonly code = 'ALREADY_EXISTS'
  readonly kind: string
  readonly id: string
  constructor(kind: string, id: string) {
    super(`There is ${withArticle(kind)} with the id "${id}" already. Update that one, or choose another id.`)
    this.kind = kind
    this.id = id
  }
}

/** What {@link ConflictError} tells of the thing that was changed meanwhile. */
export interface Conflict {
  readonly kind: string
  readonly id: string
  /** The version that the caller had seen. */
  readonly expected?: number
  /** The version that it has now; undefined where it is gone. */
  readonly found?: number | undefined
  /** Who changed it last, when and why; undefined where that is not on record. */
  readonly changedBy?: Activity | undefined
}

/** A thing was changed by someone else since the caller saw it. */
export class ConflictError extends StoreError {
  override readonly name = 'ConflictError'
  readonly code = 'CONFLICT'
  readonly conflict: Conflict
  constructor(conflict: Conflict) {
    const { kind, id, expected, found, changedBy } = conflict
    const seen =
      expected === undefined ? '' : ` Expected version ${expected}, found version ${found ?? 'none'}.`
    const who = changedBy ? ` ${changedBy.agent} changed it at ${changedBy.at}.` : ''
    super(
      `The ${kind} "${id}" was changed in the meantime.${seen}${who} Read it again, then decide what should stand.`,
    )
    this.conflict = conflict
  }
}

/** Things of one kind that refer to another. */
export interface Referrers {
  readonly kind: string
  /** At most 20 of their ids, in alphabetical order. */
  readonly ids: readonly string[]
  /** How many there are. */
  readonly count: number
}

/** A thing cannot be deleted while others refer to it. */
export class ReferencedError extends StoreError {
  override readonly name = 'ReferencedError'
  readonly code = 'REFERENCED'
  readonly kind: string
  readonly id: string
  readonly by: readonly Referrers[]
  constructor(kind: string, id: string, by: readonly Referrers[]) {
    const lists = by.map(({ kind: other, ids, count }) => {
      const more = count > ids.length ? ` and ${count - ids.length} more` : ''
      return `${other} ${ids.map((one) => `"${one}"`).join(', ')}${more}`
    })
    super(`The ${kind} "${id}" is referred to by ${lists.join('; by ')}. Change or delete those first.`)
    this.kind = kind
    this.id = id
    this.by = by
  }
}

/** One thing that the model does not allow. */
export interface Issue {
  /** The field, such as `names`, `0`, `text`. */
  readonly path: readonly string[]
  /** What was expected or is wrong. */
  readonly message: string
}

/** A value that is to be written is not one that the model allows. */
export class InvalidValueError extends StoreError {
  override readonly name = 'InvalidValueError'
  readonly code = 'INVALID_VALUE'
  readonly kind: string
  readonly id: string
  readonly issues: readonly Issue[]
  constructor(kind: string, id: string, issues: readonly Issue[]) {
    const list = issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`).join('; ')
    super(`The ${kind} "${id}" is not as the model wants it. ${list}.`)
    this.kind = kind
    this.id = id
    this.issues = issues
  }
}

/** A change that the thing itself does not allow. */
export class RefusedChangeError extends StoreError {
  override readonly name = 'RefusedChangeError'
  readonly code = 'REFUSED_CHANGE'
  readonly kind: string
  readonly id: string
  /** The field that is at fault, where it is one. */
  readonly field: string | undefined
  /** @param reason a full sentence: what was expected, what came, and what to do */
  constructor(kind: string, id: string, field: string | undefined, reason: string) {
    super(reason)
    this.kind = kind
    this.id = id
    this.field = field
  }
}
