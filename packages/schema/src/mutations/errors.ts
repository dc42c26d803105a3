import type { Conflict as Clash, Referrers } from '@claimgraph/store'
import type { InputIssue } from './issues.ts'
import { quoted } from './issues.ts'
import type { Place, Subject } from './writing.ts'

/** The base of what a mutation answers in the place of its payload; `code` is stable. */
export abstract class UserError extends Error {
  abstract readonly code: string
}

const sentences = (issues: readonly InputIssue[]): string =>
  issues.map(({ path, message, hint }) => `${path}: ${message}${hint ? ` ${hint}` : ''}`).join(' ')

/** What was given is not as the model wants it. */
export class ValidationError extends UserError {
  override readonly name = 'ValidationError'
  readonly code = 'VALIDATION_ERROR'
  readonly issues: readonly InputIssue[]
  #more: (() => Promise<readonly InputIssue[]>) | undefined
  #whole: Promise<ValidationError> | undefined

  /** @param more what else is wrong, where that takes a look into the store; it is looked for once it is asked for */
  constructor(issues: readonly InputIssue[], more?: () => Promise<readonly InputIssue[]>) {
    super(`Nothing was changed. ${sentences(issues)}`)
    this.issues = issues
    this.#more = more
  }

  /** The error with all that is wrong. */
  readonly whole = (): Promise<ValidationError> => {
    this.#whole ??= (async () => {
      const more = (await this.#more?.()) ?? []
      return more.length === 0 ? this : new ValidationError([...this.issues, ...more])
    })()
    return this.#whole
  }
}

/** The next step where no slug is near. */
const nextStep = (kind: Subject): string =>
  kind === 'dossier' ? 'Import one first.' : 'Look it up, or create it first.'

/** There is nothing of this kind with this slug. */
export class NotFound extends UserError {
  override readonly name = 'NotFound'
  readonly code = 'NOT_FOUND'
  readonly kind: Subject
  readonly slug: string
  readonly nearest: string | undefined
  constructor(kind: Subject, slug: string, nearest: string | undefined) {
    const next = nearest === undefined ? nextStep(kind) : `Did you mean ${quoted(nearest)}?`
    super(`There is no ${kind} ${quoted(slug)}; nothing was changed. ${next}`)
    this.kind = kind
    this.slug = slug
    this.nearest = nearest
  }
}

/** The slug is taken. */
export class AlreadyExists extends UserError {
  override readonly name = 'AlreadyExists'
  readonly code = 'ALREADY_EXISTS'
  readonly kind: Subject
  readonly slug: string
  constructor(kind: Subject, slug: string, message: string) {
    super(message)
    this.kind = kind
    this.slug = slug
  }
}

/** Someone else has changed the thing since the caller saw it. */
export class Conflict extends UserError {
  override readonly name = 'Conflict'
  readonly code = 'CONFLICT'
  readonly kind: Subject
  readonly slug: string
  readonly clash: Clash
  constructor(kind: Subject, clash: Clash, message: string) {
    super(message)
    this.kind = kind
    this.slug = clash.id
    this.clash = clash
  }
}

/** A thing that refers to another. */
export interface Referrer {
  readonly kind: Subject
  readonly slug: string
}

/** A thing cannot be deleted while others refer to it. */
export class Referenced extends UserError {
  override readonly name = 'Referenced'
  readonly code = 'REFERENCED'
  readonly kind: Subject
  readonly slug: string
  readonly by: readonly Referrer[]
  readonly total: number
  constructor(kind: Subject, slug: string, by: readonly Referrers[], message: string) {
    super(message)
    this.kind = kind
    this.slug = slug
    this.by = by.flatMap(({ kind: of, ids }) => ids.map((id) => ({ kind: of as Subject, slug: id })))
    this.total = by.reduce((sum, { count }) => sum + count, 0)
  }
}

const whereToEdit = (kind: Subject, slug: string | undefined, place: Place | undefined): string => {
  if (place === undefined) return 'Ask a server of the database, or edit the files of the dossier.'
  if (place.line === undefined) return `Write the ${kind} into ${place.file}.`
  return `Edit the ${kind} ${quoted(slug ?? '')} in ${place.file}, line ${place.line}.`
}

/** The graph is only read here: what it says is written elsewhere. */
export class ReadOnly extends UserError {
  override readonly name = 'ReadOnly'
  readonly code = 'READ_ONLY'
  readonly place: Place | undefined
  constructor(kind: Subject, slug: string | undefined, place: Place | undefined) {
    super(`The graph is made from files, so it is not changed here. ${whereToEdit(kind, slug, place)}`)
    this.place = place
  }
}
