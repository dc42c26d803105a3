import type { Tables } from '../tables.ts'

/** Rows of some tables. */
export type Rows = { readonly [Table in keyof Tables]?: readonly Tables[Table][] }

/** What the rows of a thing need beside the thing itself. */
export interface Place {
  /** Its place in the order of the files, from 1. */
  readonly rank: number
  /** How often it was changed, from 1. */
  readonly version: number
  /** The dossier's as-of day, which dates what has no day of its own. */
  readonly asOf: string
}

/** The rows of one table that belong to one thing, in order. */
export type Parts = <Table extends keyof Tables>(table: Table) => readonly Tables[Table][]

/** How a thing of the model is kept: as a row of one table, and rows of others that belong to it. Loses nothing. */
export interface Shape<Value, Table extends keyof Tables> {
  readonly table: Table
  /** The tables of the rows that belong to it, each with the column that names it. */
  readonly parts: { readonly [Part in keyof Tables]?: keyof Tables[Part] & string }
  readonly rows: (value: Value, place: Place) => Rows
  readonly value: (row: Tables[Table], parts: Parts) => Value
}

/** The fields that are not null. */
export const present = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [Field in keyof Fields]?: NonNullable<Fields[Field]>
  }

/** One row for each member of a list, with its place in it from 1. */
export const members = <Member, Row>(
  list: readonly Member[],
  row: (member: Member, rank: number) => Row,
): readonly Row[] => list.map((member, index) => row(member, index + 1))
