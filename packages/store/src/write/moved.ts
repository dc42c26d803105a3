import type { Values } from '../shapes/index.ts'
import type { Naming } from './substitute.ts'

/** Some fields of a thing. */
export type Fields = Readonly<Record<string, unknown>>

/** What a merger moves, as an activity keeps it before and after: by kind and id, the lists in which actors are named. */
export type Moved = { readonly [Name in Naming]?: Readonly<Record<string, Fields>> }

const namingFields: { readonly [Name in Naming]: readonly (keyof Values[Name])[] } = {
  claim: ['actors'],
  event: ['participants'],
  assertion: ['claimants', 'via'],
  source: ['author'],
  actor: ['relations'],
}

/** The kinds of thing that name actors. */
export const namingKinds = Object.keys(namingFields) as Naming[]

/** The lists of a thing in which actors are named. */
export const namingOf = <Name extends Naming>(kind: Name, value: Values[Name]): Fields =>
  Object.fromEntries(namingFields[kind].map((field) => [field, value[field]]))

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What an activity says was moved, by id, for one kind; whatever else it holds is passed over. */
export const movedOf = (recorded: unknown, kind: Naming): ReadonlyMap<string, Fields> => {
  const ofKind = isFields(recorded) ? recorded[kind] : undefined
  if (!isFields(ofKind)) return new Map()
  return new Map(
    Object.entries(ofKind).flatMap(([id, fields]) => (isFields(fields) ? [[id, fields] as const] : [])),
  )
}
