import type { Activity } from '@claimgraph/model'
import type { Work } from '../connection.ts'
import type { Reader } from '../read/reader.ts'
import type { Values } from '../shapes/index.ts'
import { record } from './activity.ts'
import { create } from './create.ts'
import { findForChange } from './find.ts'
import { type Creation, checkFixed, checkUnmerged, idFor } from './identify.ts'
import { remove } from './remove.ts'
import { update } from './update.ts'
import { validated } from './validate.ts'
import type { Author, Changeable, ChangeOptions, Creatable, Deletable, New, Written } from './written.ts'

/** Who does what, when. */
export interface Doing {
  readonly by: Author
  readonly at: Date
  readonly verb: Activity['verb']
}

/** Adds a thing, and records it. */
export function* createThing<Name extends Creatable>(
  reader: Reader,
  { by, at, verb }: Doing,
  kind: Name,
  draft: New<Name>,
): Work<Written<Name>> {
  // A kind with a value of that kind.
  const id = yield* idFor(reader, { kind, value: draft } as Creation)
  const value = validated(kind, id, kind === 'prediction' ? draft : { ...draft, id })
  checkUnmerged(kind, id, value)
  yield* create(reader, kind, id, value)
  const activity = yield* record(reader, by, at, { verb, subject: kind, subjectId: id, after: value })
  return { value, version: 1, activity }
}

/** Changes a thing, and records it. */
export function* updateThing<Name extends Changeable>(
  reader: Reader,
  { by, at, verb }: Doing,
  kind: Name,
  id: string,
  change: (standing: Values[Name]) => Values[Name],
  options: ChangeOptions,
): Work<Written<Name>> {
  const found = yield* findForChange(reader, kind, id, options)
  const value = validated(kind, id, change(found.value))
  checkFixed(kind, id, found.value, value)
  const version = yield* update(reader, kind, id, found, value)
  const activity = yield* record(reader, by, at, {
    verb,
    subject: kind,
    subjectId: id,
    before: found.value,
    after: value,
  })
  return { value, version, activity }
}

/** Removes a thing, and records it. */
export function* deleteThing<Name extends Deletable>(
  reader: Reader,
  { by, at, verb }: Doing,
  kind: Name,
  id: string,
  options: ChangeOptions,
): Work<Written<Name>> {
  const { value, version } = yield* findForChange(reader, kind, id, options)
  yield* remove(reader, kind, id)
  const activity = yield* record(reader, by, at, { verb, subject: kind, subjectId: id, before: value })
  return { value, version, activity }
}
