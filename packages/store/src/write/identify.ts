import { passageId } from '@claimgraph/model'
import { ask, type Work } from '../connection.ts'
import type { Reader } from '../read/reader.ts'
import { RefusedChangeError } from '../refusals.ts'
import type { Kind, Values } from '../shapes/index.ts'
import type { Creatable, New } from './written.ts'

/** The next count after those that the ids of a table have behind a beginning such as `cancellation:korybko:`. */
function* nextCount(
  { compiler }: Reader,
  table: 'assertions' | 'assessments',
  claim: string,
  beginning: string,
): Work<string> {
  const rows = yield* ask(compiler.selectFrom(table).select('id').where('claim', '=', claim).compile())
  const counts = rows
    .filter(({ id }) => id.startsWith(beginning))
    .map(({ id }) => Number(id.slice(beginning.length)))
  return `${beginning}${Math.max(0, ...counts.filter(Number.isSafeInteger)) + 1}`
}

/** A thing to be created, with its kind. */
export type Creation = {
  readonly [Name in Creatable]: { readonly kind: Name; readonly value: New<Name> }
}[Creatable]

/** The id of a thing that is to be created: its own, or one made of what it names. */
export function* idFor(reader: Reader, { kind, value }: Creation): Work<string> {
  switch (kind) {
    case 'passage':
      return passageId(value)
    case 'relation':
      return `${value.from}:${value.kind}:${value.to}`
    case 'assertion':
      return yield* nextCount(reader, 'assertions', value.claim, `${value.claim}:${value.source}:`)
    case 'assessment':
      return yield* nextCount(reader, 'assessments', value.claim, `${value.claim}:`)
    case 'prediction':
      return value.claim
    default:
      return value.id
  }
}

/** The fields that an id is made of, or that only a deed of its own changes. */
const fixedFields: { readonly [Name in Kind]?: readonly (keyof Values[Name] & string)[] } = {
  passage: ['source', 'block', 'start', 'end'],
  assertion: ['claim', 'source'],
  relation: ['from', 'kind', 'to'],
  prediction: ['claim'],
  actor: ['mergedInto'],
}

/**
 * Sees to it that a change leaves alone what makes a thing the one that it is.
 * @throws RefusedChangeError
 */
export const checkFixed = <Name extends Kind>(
  kind: Name,
  id: string,
  before: Values[Name],
  after: Values[Name],
): void => {
  const fixed: readonly (keyof Values[Name] & string)[] = fixedFields[kind] ?? []
  const changed = ['id', ...fixed].find((field) => valueAt(before, field) !== valueAt(after, field))
  if (changed === undefined) return
  const instead =
    changed === 'mergedInto' ? 'Merge or split the actor' : `Create another ${kind} and delete this one`
  throw new RefusedChangeError(
    kind,
    id,
    changed,
    `Expected the "${changed}" of the ${kind} "${id}" to stay as it is. ${instead} instead.`,
  )
}

const valueAt = (thing: object, field: string): unknown => new Map(Object.entries(thing)).get(field)

/**
 * An actor is merged by a deed of its own, which moves what names it.
 * @throws RefusedChangeError
 */
export const checkUnmerged = <Name extends Kind>(kind: Name, id: string, value: Values[Name]): void => {
  if (valueAt(value, 'mergedInto') === undefined) return
  throw new RefusedChangeError(
    kind,
    id,
    'mergedInto',
    `Expected a new actor to stand for itself, got "mergedInto". Create the actor "${id}", then merge it.`,
  )
}
