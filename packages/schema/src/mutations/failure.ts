import {
  AlreadyExistsError,
  ConflictError,
  DanglingReferenceError,
  InvalidValueError,
  NotFoundError,
  ReferencedError,
  RefusedChangeError,
  RepeatedError,
  type Store,
  StoreError,
} from '@claimgraph/store'
import { GraphQLError } from 'graphql'
import { AlreadyExists, Conflict, NotFound, Referenced, ValidationError } from './errors.ts'
import { givenPath } from './given.ts'
import { quoted, withArticle } from './issues.ts'
import { nearestIn } from './nearest.ts'
import type { Subject } from './writing.ts'

/** Where the caller gave what stands at a place of the thing, such as `claim.text`. */
export type PathOf = (path: readonly string[]) => string

/** The path of what was given whole, in one argument. */
export const within =
  (argument: string): PathOf =>
  (path) =>
    givenPath([argument, ...path])

const invalid = (path: string, message: string) => new ValidationError([{ path, message }])

const capital = (text: string): string => text.replace(/^[a-z]/, (letter) => letter.toUpperCase())

/** What the store's refusal of a change is to the caller; anything else stays what it is, and is masked. */
export const refusalBy = async (error: unknown, store: Store, pathOf: PathOf): Promise<unknown> => {
  // What the store names by kind are things of its own kinds.
  if (error instanceof NotFoundError)
    return new NotFound(
      error.kind as Subject,
      error.id,
      await nearestIn(store)(error.kind as Subject, error.id),
    )
  if (error instanceof AlreadyExistsError)
    return new AlreadyExists(
      error.kind as Subject,
      error.id,
      `There is ${withArticle(error.kind)} ${quoted(error.id)} already; nothing was changed. Update that one, or choose another slug.`,
    )
  if (error instanceof ConflictError)
    return new Conflict(error.conflict.kind as Subject, error.conflict, error.message)
  if (error instanceof ReferencedError)
    return new Referenced(error.kind as Subject, error.id, error.by, error.message)
  if (error instanceof InvalidValueError)
    return new ValidationError(
      error.issues.map(({ path, message }) => ({ path: pathOf(path), message: `Expected ${message}.` })),
    )
  if (error instanceof RefusedChangeError)
    return invalid(pathOf(error.field === undefined ? [] : [error.field]), capital(error.message))
  if (error instanceof DanglingReferenceError || error instanceof RepeatedError)
    return invalid(pathOf([]), error.message)
  // Busy, full, slow, or not known to be written: no fault of the input, but said in words that are meant for users.
  if (error instanceof StoreError)
    return new GraphQLError(error.message, { extensions: { code: error.code } })
  return error
}
