import type { Row } from './plan.ts'

/** The text as V8 keeps the names of properties: as a key it then need not be looked up among them each time. */
export const asName = (text: string): string => Object.keys({ [text]: undefined })[0] ?? text

/** Where the columns of a row are found: in itself or, for one read beside another, in that. */
export interface Place {
  readonly at: (column: string) => string
  /** Whether rows can be read beside these. */
  readonly takesBeside: boolean
}

/** The row itself. */
export const ownRow = (takesBeside: boolean): Place => ({ at: asName, takesBeside })

/** One that was read beside a row, in the same statement. */
export const besideRow = (name: string, by: string): Place => ({
  at: (column) => asName(column === 'id' ? by : `${name}.${column}`),
  takesBeside: false,
})

/** A row with only the columns of another that something is made from. */
export const madeFrom =
  (columns: readonly string[], { at }: Place) =>
  (row: Row): Row =>
    Object.fromEntries(columns.map((column) => [column, row[at(column)]]))
