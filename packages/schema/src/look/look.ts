import type { Batch, Store } from '@claimgraph/store'
import type { GraphContext } from '../context.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * How a field comes from the row of its thing: told in its extensions, so that a plan can read it for many rows at
 * once, with only the columns that are needed. Its resolver does the same for one row.
 */
export type Look =
  | { readonly is: 'column'; readonly column: string; readonly of: (value: unknown) => unknown }
  | {
      readonly is: 'made'
      /** The columns of the row that it is made from; undefined: any. */
      readonly columns: readonly string[] | undefined
      readonly from: (row: object) => unknown
    }
  | {
      readonly is: 'read'
      /** Whether the answer is rows as they were read: then what is asked of them says which columns. */
      readonly rows: boolean
      readonly batch: (store: Store) => Batch<unknown>
      /** The column that holds the key; nothing is read where it is null. */
      readonly by: string
      /** Whether `from` looks at the row itself. */
      readonly needsRow: boolean
      /** Makes the value of the answer; undefined where there is none. */
      readonly from: (answer: unknown, row: object, given: object) => unknown
    }

/** A look that is read. */
export type ReadLook = Extract<Look, { readonly is: 'read' }>

/** What a field with a look is made of. */
export interface LookedField<Parent, Value, Arguments extends object = object> {
  readonly extensions: { readonly look: Look }
  readonly resolve: (row: Parent, given: Arguments, context: GraphContext) => Value
}

const valueIn = (look: Look, row: Row, given: object, { store, load }: GraphContext): unknown => {
  if (look.is === 'column') return look.of(row[look.column])
  if (look.is === 'made') return look.from(row)
  const key = row[look.by]
  return typeof key === 'string'
    ? load(look.batch(store), [key])
        .map(([answer]) => look.from(answer, row, given))
        .soon()
    : look.from(undefined, row, given)
}

/** The field of a look. */
export const looked = <Parent, Value, Arguments extends object = object>(
  look: Look,
): LookedField<Parent, Value, Arguments> => ({
  extensions: { look },
  // Each kind of look below says of which rows it is, and what it gives.
  resolve: (row, given, context) => valueIn(look, row as Row, given, context) as Value,
})

/** The value of a column, or what is made of it alone. */
const column = <Parent, Value>(name: string, of: (value: unknown) => unknown = (value) => value) =>
  looked<Parent, Value>({ is: 'column', column: name, of })

/** The slug. */
export const ownSlug = column<{ readonly id: string }, string>('id')

/** The global id, such as `Claim:first-joint-exercise`. */
export const globalId = (type: string) =>
  column<{ readonly id: string }, string>('id', (id) => `${type}:${id}`)

const made = <Parent extends object, Value>(
  from: (row: Parent) => Value,
  columns?: readonly (keyof Parent & string)[],
) => looked<Parent, Value>({ is: 'made', columns, from: from as (row: object) => unknown })

/** A leaf that is computed from the row: from these columns of it, or from any. */
export const leaf = <Parent extends object, Value>(...by: Parameters<typeof made<Parent, Value>>) =>
  made(...by)

/** An object that is made of the row, from these columns of it, or from any; null where there is none. */
export const part = <Parent extends object, Part extends object | null>(
  ...by: Parameters<typeof made<Parent, Part>>
) => made(...by)

const read = <Answer>(batch: (store: Store) => Batch<Answer>, by: string) =>
  ({ is: 'read', rows: true, batch, by, needsRow: false }) as const

/** All that hangs on the thing whose id stands in a column of the row; nothing where none does. */
export const manyBy = <Answer, Column extends string>(
  batch: (store: Store) => Batch<readonly Answer[]>,
  by: Column,
) =>
  looked<{ readonly [Name in Column]?: string }, readonly Answer[]>({
    ...read(batch, by),
    from: (answer: unknown) => answer ?? [],
  })

/** All that hangs on the row. */
export const many = <Answer>(
  batch: (store: Store) => Batch<readonly Answer[]>,
): LookedField<{ readonly id: string }, readonly Answer[]> => manyBy(batch, 'id')

/** The thing whose id stands in a column of the row. */
export const one = <Answer, Column extends string>(batch: (store: Store) => Batch<Answer>, by: Column) =>
  looked<Readonly<Record<Column, string>>, Answer>({
    ...read(batch, by),
    from: (answer: unknown) => {
      if (answer === undefined) throw new Error(`The store does not hold what the column "${by}" names.`)
      return answer
    },
  })

/** The thing whose id stands in a column of the row; null where none does, or there is no such thing. */
export const maybe = <Answer, Column extends string>(batch: (store: Store) => Batch<Answer>, by: Column) =>
  looked<Readonly<Record<Column, string | null>>, Answer | null>({
    ...read(batch, by),
    from: (answer: unknown) => answer ?? null,
  })

/** What is made of all that hangs on the row, and of the row itself: an object, or null. */
export const madeOf = <
  Answer,
  Made extends object | null,
  Owner extends { readonly id: string } = { readonly id: string },
>(
  batch: (store: Store) => Batch<readonly Answer[]>,
  from: (rows: readonly Answer[], owner: Owner) => Made,
) =>
  looked<Owner, Made>({
    ...read(batch, 'id'),
    rows: false,
    needsRow: from.length > 1,
    from: (answer, row) => from((answer ?? []) as readonly Answer[], row as Owner),
  })

/**
 * What is chosen, by the arguments of the field, of all that hangs on the row. It is read once for however many
 * arguments; only the choice differs.
 */
export const chosen = <Answer, Arguments extends object, Chosen>(
  batch: (store: Store) => Batch<readonly Answer[]>,
  choose: (all: readonly Answer[], given: Arguments) => Chosen,
) =>
  looked<{ readonly id: string }, Chosen, Arguments>({
    ...read(batch, 'id'),
    rows: false,
    from: (answer, _, given) => choose((answer ?? []) as readonly Answer[], given as Arguments),
  })
