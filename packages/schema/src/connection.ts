import { type List, type Listed, root, type Slice } from '@claimgraph/store'
import type { GraphContext } from './context.ts'
import { badInput } from './errors.ts'
import { defaultPageSize } from './limits.ts'

/** The relay arguments of a connection. */
export interface PageArguments {
  readonly first?: number | null | undefined
  readonly last?: number | null | undefined
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
}

/** What the places in a list are: ranks are numbers, places in a chronology are text. */
export type CursorKind = 'number' | 'string'

const encodeCursor = (cursor: string | number): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url')

const decodeCursor = (cursor: string, kind: CursorKind): string | number => {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (typeof place === kind) return place as string | number
  } catch {
    // What is no JSON is no cursor of ours: the one message below says so.
  }
  throw badInput(`Expected a cursor of this list in this order, got "${cursor}".`)
}

const sliceOf = ({ first, last, after, before }: PageArguments, kind: CursorKind): Slice => {
  if (first != null && last != null) throw badInput('Give either first or last, not both.')
  return {
    limit: first ?? last ?? defaultPageSize,
    fromEnd: last != null,
    ...(after == null ? {} : { after: decodeCursor(after, kind) }),
    ...(before == null ? {} : { before: decodeCursor(before, kind) }),
  }
}

/** Reads a connection: one page of a list, and its count where that is asked for. */
export const connect = async <Row extends Listed, Filter>(
  context: GraphContext,
  list: List<Row, Filter>,
  args: PageArguments,
  filter: Filter,
  { parent = root, cursors = 'number' }: { readonly parent?: string; readonly cursors?: CursorKind } = {},
) => {
  const slice = sliceOf(args, cursors)
  const { rows, more } = await context.page(list, parent, filter, slice)
  const edges = rows.map((node) => ({ cursor: encodeCursor(node.cursor), node }))
  return {
    edges,
    pageInfo: {
      hasNextPage: slice.fromEnd ? slice.before !== undefined : more,
      hasPreviousPage: slice.fromEnd ? more : slice.after !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => context.count(list, parent, filter),
  }
}
