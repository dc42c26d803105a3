import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@claimgraph/model'
import type { Work } from '../connection.ts'
import type { Reader } from '../read/reader.ts'
import { ConflictError, RefusedChangeError } from '../refusals.ts'
import { lastActivityOn, record } from './activity.ts'
import type { Doing } from './changes.ts'
import { findForChange } from './find.ts'
import { type Fields, movedOf, namingKinds, namingOf } from './moved.ts'
import { rewrite } from './rewrite.ts'
import type { Naming } from './substitute.ts'
import { update } from './update.ts'
import { validated } from './validate.ts'
import type { ChangeOptions, Written } from './written.ts'

type List = readonly unknown[]

const listIn = (fields: Fields | undefined, field: string): List => {
  const list = fields?.[field]
  return Array.isArray(list) ? list : []
}

const without = (list: List, others: List): List =>
  list.filter((item) => !others.some((other) => isDeepStrictEqual(other, item)))

/** A list with what a merger did to it undone; what came or went since stays so. */
const undone = (current: List, before: List, after: List): List =>
  isDeepStrictEqual(current, after)
    ? before
    : [...without(current, without(after, before)), ...without(without(before, after), current)]

/** An actor with what a merger did to its names and relations undone. */
const restored = (actor: Actor, before: Fields | undefined, after: Fields | undefined): Actor => {
  const { mergedInto: _, ...standing } = actor
  const list = (field: 'names' | 'relations'): List =>
    undone(actor[field], listIn(before, field), listIn(after, field))
  return validated('actor', actor.id, { ...standing, names: list('names'), relations: list('relations') })
}

/** Puts back what a merger changed in the things of one kind, provided that it stands as the merger left it. */
function* putBack<Name extends Naming>(
  reader: Reader,
  kind: Name,
  before: ReadonlyMap<string, Fields>,
  after: ReadonlyMap<string, Fields>,
): Work<void> {
  const rewritten = yield* rewrite(reader, kind, [...before.keys()], (value, id) =>
    validated(kind, id, { ...value, ...before.get(id) }),
  )
  for (const { id, before: standing } of rewritten) {
    const now: unknown = JSON.parse(JSON.stringify(namingOf(kind, standing)))
    if (isDeepStrictEqual(now, after.get(id))) continue
    throw new ConflictError({ kind, id, changedBy: yield* lastActivityOn(reader, kind, id) })
  }
}

const notMerged = (id: string): RefusedChangeError =>
  new RefusedChangeError(
    'actor',
    id,
    'mergedInto',
    `Expected an actor that was merged, but "${id}" stands for itself: there is nothing to split.`,
  )

/** Undoes the last merger of an actor. One that is not on record moved nothing that could be put back. */
export function* splitActor(
  reader: Reader,
  { by, at, verb }: Doing,
  id: string,
  options: ChangeOptions,
): Work<Written<'actor'>> {
  const from = yield* findForChange(reader, 'actor', id, options)
  const intoId = from.value.mergedInto
  if (intoId === undefined) throw notMerged(id)
  const into = yield* findForChange(reader, 'actor', intoId, {})
  const merger = yield* lastActivityOn(reader, 'actor', id, 'merge')
  const [before, after] = [merger?.before, merger?.after]
  for (const kind of namingKinds) {
    const [old, left] = [new Map(movedOf(before, kind)), movedOf(after, kind)]
    for (const one of [id, intoId]) old.delete(one)
    yield* putBack(reader, kind, old, left)
  }
  const [old, left] = [movedOf(before, 'actor'), movedOf(after, 'actor')]
  const value = merger ? restored(from.value, old.get(id), left.get(id)) : unmerged(from.value)
  const version = yield* update(reader, 'actor', id, from, value)
  if (merger)
    yield* update(reader, 'actor', intoId, into, restored(into.value, old.get(intoId), left.get(intoId)))
  const activity = yield* record(reader, by, at, {
    verb,
    subject: 'actor',
    subjectId: id,
    before: from.value,
    after: value,
  })
  return { value, version, activity }
}

const unmerged = ({ mergedInto: _, ...standing }: Actor): Actor => standing
