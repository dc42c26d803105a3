import type { Batch, Store } from '@claimgraph/store'
import type { GraphQLResolveInfo } from 'graphql'
import { type Look, many, type View } from './look.ts'

/** Resolves a field of a view from all that hangs on its row, by the arguments of the field. */
type Choose<Arguments, Chosen> = (
  view: { readonly row: { readonly id: string } },
  given: Arguments,
  context: unknown,
  info: Pick<GraphQLResolveInfo, 'fieldName'>,
) => Chosen

/**
 * What is chosen, by the arguments of the field, of all that hangs on the row. It is read beforehand as `many` does,
 * once for however many arguments; only the choice is left to the resolver.
 */
export const chosen = <Row, Arguments, Chosen>(
  batch: (store: Store) => Batch<readonly Row[]>,
  choose: (all: readonly View<Row>[], given: Arguments) => Chosen,
): { readonly extensions: { readonly look: Look }; readonly resolve: Choose<Arguments, Chosen> } => ({
  extensions: many(batch).extensions,
  resolve: (view, given, _, { fieldName }) =>
    // The property was filled in beforehand, as the extensions demand.
    choose((view as unknown as Readonly<Record<string, readonly View<Row>[]>>)[fieldName] ?? [], given),
})
