import type { Batch, Store } from '@claimgraph/store'
import { defaultFieldResolver } from 'graphql'

/**
 * A row of the store with the fields that a query asks for filled in beforehand, by name: so that the fields of a
 * view are mere properties, and cost nothing while the query is executed.
 */
export type View<Row> = Omit<Row, 'id'> & { readonly row: Row }

/** How a field of a view is filled in from its row: by itself, or by an answer that is read for many rows at once. */
export type Look = {
  /** The columns of the row that it is filled in from; undefined: any. */
  readonly columns: readonly string[] | undefined
} & (
  | { readonly is: 'made'; readonly from: (row: object) => unknown }
  | {
      readonly is: 'read'
      /** Whether the value is what was read, or something new that is made of it. */
      readonly asRead: boolean
      readonly batch: (store: Store) => Batch<unknown>
      readonly keyOf: (row: object) => string | null
      /** Whether the key is the id of the very thing, which exists: then its id need not be read. */
      readonly refers: boolean
      /** Makes the value of the answer; undefined where there is none. */
      readonly from: (answer: unknown, row: object) => unknown
    }
)

/** A field that is filled in beforehand: its resolver is the reading of a property, which the engines inline. */
interface LookedField<Parent, Value> {
  readonly extensions: { readonly look: Look }
  readonly resolve: (parent: { readonly row: Parent }) => Value
}

const looked = <Parent, Value>(look: Look): LookedField<Parent, Value> => ({
  extensions: { look },
  // Pothos leaves this very function out of the schema.
  resolve: defaultFieldResolver as unknown as (parent: { readonly row: Parent }) => Value,
})

const column =
  (name: string) =>
  (row: object): string | null =>
    (row as Readonly<Record<string, string | null | undefined>>)[name] ?? null

/** A leaf that is computed from the row: from these columns of it, or from any. */
export const leaf = <Row extends object, Value>(
  from: (row: Row) => Value,
  columns?: readonly (keyof Row & string)[],
): LookedField<Row, Value> => looked({ is: 'made', columns, from: from as (row: object) => unknown })

/** The slug. */
export const ownSlug = leaf(({ id }: { readonly id: string }) => id, ['id'])

/** An object that is made of the row, from these columns of it, or from any; null where there is none. */
export const part = <Row extends object, Part extends object | null>(
  from: (row: Row) => Part,
  columns?: readonly (keyof Row & string)[],
): LookedField<Row, Part extends object ? View<Part> : null> =>
  looked({ is: 'made', columns, from: from as (row: object) => unknown })

/** The global id, such as `Claim:first-joint-exercise`. */
export const globalId = (type: string): LookedField<{ readonly id: string }, string> =>
  leaf(({ id }) => `${type}:${id}`, ['id'])

/** All that hangs on the row. */
export const many = <Row>(
  batch: (store: Store) => Batch<readonly Row[]>,
): LookedField<{ readonly id: string }, readonly View<Row>[]> =>
  looked({
    is: 'read',
    asRead: true,
    columns: ['id'],
    batch,
    keyOf: column('id'),
    refers: false,
    from: (answer) => answer ?? [],
  })

/** All that hangs on the thing whose id stands in a column of the row; nothing where none does. */
export const manyBy = <Row, Column extends string>(
  batch: (store: Store) => Batch<readonly Row[]>,
  by: Column,
): LookedField<{ readonly [Name in Column]?: string }, readonly View<Row>[]> =>
  looked({
    is: 'read',
    asRead: true,
    columns: [by],
    batch,
    keyOf: column(by),
    refers: false,
    from: (answer) => answer ?? [],
  })

/** The thing whose id stands in a column of the row. */
export const one = <Row, Column extends string>(
  batch: (store: Store) => Batch<Row>,
  by: Column,
): LookedField<Readonly<Record<Column, string>>, View<Row>> =>
  looked({
    is: 'read',
    asRead: true,
    columns: [by],
    batch,
    keyOf: column(by),
    refers: true,
    from: (answer, row) => {
      if (answer === undefined)
        throw new Error(`The store points to "${column(by)(row)}" but does not hold it.`)
      return answer
    },
  })

/** The thing whose id stands in a column of the row; null where none does, or there is no such thing. */
export const maybe = <Row, Column extends string>(
  batch: (store: Store) => Batch<Row>,
  by: Column,
): LookedField<Readonly<Record<Column, string | null>>, View<Row> | null> =>
  looked({
    is: 'read',
    asRead: true,
    columns: [by],
    batch,
    keyOf: column(by),
    refers: by !== 'id',
    from: (answer) => answer ?? null,
  })

/** What is made of all that hangs on the row, and of the row itself: an object, or null. */
export const madeOf = <
  Row,
  Made extends object | null,
  Owner extends { readonly id: string } = { readonly id: string },
>(
  batch: (store: Store) => Batch<readonly Row[]>,
  from: (rows: readonly Row[], owner: Owner) => Made,
): LookedField<Owner, Made extends object ? View<Made> : null> =>
  looked({
    is: 'read',
    asRead: false,
    columns: from.length > 1 ? undefined : ['id'],
    batch,
    keyOf: column('id'),
    refers: false,
    from: (answer, row) => from((answer ?? []) as readonly Row[], row as Owner),
  })
