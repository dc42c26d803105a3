import type { Entry } from '@claimgraph/model'
import { searchRows } from '../search/entry.ts'
import type { Tables } from '../tables.ts'
import { activity } from './activity.ts'
import { actor } from './actor.ts'
import { assertion } from './assertion.ts'
import { assessment } from './assessment.ts'
import { claim } from './claim.ts'
import { dossier } from './dossier.ts'
import { event } from './event.ts'
import { judgement } from './judgement.ts'
import { passage } from './passage.ts'
import { prediction } from './prediction.ts'
import { relation } from './relation.ts'
import type { Parts, Place, Rows, Shape } from './shape.ts'
import { source } from './source.ts'
import { theme } from './theme.ts'

/** How each kind of thing is kept, in the order in which a graph is written and read back. */
const shapes = {
  dossier,
  theme,
  actor,
  source,
  passage,
  event,
  claim,
  assertion,
  relation,
  judgement,
  assessment,
  prediction,
  activity,
}

/** The model's value for each kind of thing. */
export type Values = { readonly [One in Entry as One['kind']]: One['value'] }

export type Kind = keyof Values

/** The table that holds the row of each kind of thing. */
type ThingTables = { readonly [Name in Kind]: (typeof shapes)[Name]['table'] }

/** The row of a thing of one kind. */
export type RowOf<Name extends Kind> = Tables[ThingTables[Name]]

/** Seen by kind, so that one function serves them all. */
const byKind: { readonly [Name in Kind]: Shape<Values[Name], ThingTables[Name]> } = shapes

/** All kinds, in the order in which a graph is written and read back. */
export const kinds = Object.keys(shapes) as Kind[]

export const tableOf = <Name extends Kind>(kind: Name): ThingTables[Name] => byKind[kind].table

/** The tables of the rows that belong to a thing, each with the column that names it. */
export const partsOf = (kind: Kind): readonly (readonly [keyof Tables, string])[] =>
  Object.entries(byKind[kind].parts) as [keyof Tables, string][]

/** The column that names the thing in one of its tables. */
export const ownerColumn = (kind: Kind, table: keyof Tables): string =>
  new Map(partsOf(kind)).get(table) ?? 'id'

/** A thing as rows. */
export const rowsOf = <Name extends Kind>(kind: Name, value: Values[Name], place: Place): Rows => ({
  ...byKind[kind].rows(value, place),
  // A kind and a value of it make an entry.
  ...searchRows({ kind, value } as Entry, place.rank),
})

/** Rows as the thing they hold. */
export const thingOf = <Name extends Kind>(kind: Name, row: RowOf<Name>, parts: Parts): Values[Name] =>
  byKind[kind].value(row, parts)
