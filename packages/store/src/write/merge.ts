import { type Actor, type Name, nameKey } from '@claimgraph/model'
import { sql } from 'kysely'
import { ask, type Work } from '../connection.ts'
import type { Reader } from '../read/reader.ts'
import { references } from '../references.ts'
import { RefusedChangeError } from '../refusals.ts'
import { ownerColumn, type Values } from '../shapes/index.ts'
import { record } from './activity.ts'
import type { Doing } from './changes.ts'
import { findForChange } from './find.ts'
import { type Fields, type Moved, namingKinds, namingOf } from './moved.ts'
import { type Rewritten, rewrite } from './rewrite.ts'
import { type Naming, relationsOf, substitute } from './substitute.ts'
import { update } from './update.ts'
import type { ChangeOptions, Written } from './written.ts'

const refused = (from: string, reason: string): RefusedChangeError =>
  new RefusedChangeError('actor', from, 'mergedInto', reason)

const checkMergeable = (from: Actor, into: Actor): void => {
  if (from.id === into.id) throw refused(from.id, `Expected two actors to merge, got "${from.id}" twice.`)
  for (const { id, mergedInto } of [from, into])
    if (mergedInto !== undefined)
      throw refused(
        from.id,
        `Expected actors that stand for themselves, but "${id}" was merged into "${mergedInto}". Use "${mergedInto}", or split "${id}" first.`,
      )
}

/** The things of a kind, other than the two actors, that name an actor. */
function* namers({ compiler }: Reader, kind: Naming, actor: string, into: string): Work<readonly string[]> {
  const lists = references.filter(
    ({ of, to, column }) => of === kind && to === 'actor' && column !== 'mergedInto',
  )
  const ids = new Set<string>()
  for (const { of, table, column } of lists) {
    const owner = sql.ref(ownerColumn(of, table))
    const rows = yield* ask(
      sql<{
        id: string
      }>`select ${owner} as id from ${sql.table(table)} where ${sql.ref(column)} = ${actor}`.compile(
        compiler,
      ),
    )
    for (const { id } of rows) if (kind !== 'actor' || (id !== actor && id !== into)) ids.add(id)
  }
  return [...ids]
}

/** The names that the kept actor gains: those it has not, the printed one as an alias. */
const gainedNames = (from: Actor, into: Actor): readonly Name[] => {
  const known = new Set(into.names.map(({ text }) => nameKey(text)))
  return from.names
    .filter(({ text }) => !known.has(nameKey(text)))
    .map((name) => (name.kind === 'canonical' ? { ...name, kind: 'alias' } : name))
}

const afterMerger = (from: Actor, into: Actor): readonly [Actor, Actor] => {
  const named = (actor: string): string => (actor === from.id ? into.id : actor)
  return [
    { ...from, relations: [], mergedInto: into.id },
    {
      ...into,
      names: [...into.names, ...gainedNames(from, into)],
      relations: relationsOf(into.id, [...into.relations, ...from.relations], named),
    },
  ]
}

/** What of the two actors themselves a merger changes. */
const standingOf = ({ names, relations, mergedInto }: Actor): Fields => ({ names, relations, mergedInto })

interface MovedThings {
  readonly before: Record<string, Fields>
  readonly after: Record<string, Fields>
}

/** Names one actor in the place of another in all things of a kind, and tells what was moved. */
function* move<Name extends Naming>(
  reader: Reader,
  kind: Name,
  from: string,
  into: string,
): Work<MovedThings> {
  const ids = yield* namers(reader, kind, from, into)
  const things = yield* rewrite(reader, kind, ids, substitute(from, into)[kind])
  const fields = (of: (thing: Rewritten<Name>) => Values[Name]): Record<string, Fields> =>
    Object.fromEntries(things.map((thing) => [thing.id, namingOf(kind, of(thing))]))
  return { before: fields(({ before }) => before), after: fields(({ after }) => after) }
}

/** Names one actor in the place of another everywhere. */
function* moveAll(
  reader: Reader,
  from: string,
  into: string,
): Work<{ readonly before: Moved; readonly after: Moved }> {
  const kinds: (readonly [Naming, MovedThings])[] = []
  for (const kind of namingKinds) kinds.push([kind, yield* move(reader, kind, from, into)])
  return {
    before: Object.fromEntries(kinds.map(([kind, { before }]) => [kind, before])),
    after: Object.fromEntries(kinds.map(([kind, { after }]) => [kind, after])),
  }
}

/** What was moved, with the two actors themselves. */
const withActors = (moved: Moved, ...actors: readonly Actor[]): Moved => ({
  ...moved,
  actor: { ...moved.actor, ...Object.fromEntries(actors.map((one) => [one.id, standingOf(one)])) },
})

/** Merges an actor into another, and records what was moved so that it can be put back. */
export function* mergeActors(
  reader: Reader,
  { by, at, verb }: Doing,
  fromId: string,
  intoId: string,
  options: ChangeOptions,
): Work<Written<'actor'>> {
  const from = yield* findForChange(reader, 'actor', fromId, options)
  const into = yield* findForChange(reader, 'actor', intoId, {})
  checkMergeable(from.value, into.value)
  const [merged, kept] = afterMerger(from.value, into.value)
  const moved = yield* moveAll(reader, fromId, intoId)
  const before = withActors(moved.before, from.value, into.value)
  const after = withActors(moved.after, merged, kept)
  yield* update(reader, 'actor', intoId, into, kept)
  const version = yield* update(reader, 'actor', fromId, from, merged)
  const activity = yield* record(reader, by, at, {
    verb,
    subject: 'actor',
    subjectId: fromId,
    before,
    after,
  })
  return { value: merged, version, activity }
}
