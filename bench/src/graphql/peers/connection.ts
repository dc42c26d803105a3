import { decodeCursor, encodeCursor } from './cursor.ts'
import type { Reads } from './reads.ts'
import type { ListedClaimRow } from './rows.ts'

/** The arguments of a theme's claims. */
export interface ClaimsArguments {
  readonly first?: number | null
  readonly after?: string | null
  readonly where?: { readonly modality?: readonly string[] | null } | null
}

/** One page of rows, of which one more than asked for was read. */
export const pageOf = (rows: readonly ListedClaimRow[], first: number) => {
  const nodes = rows.length > first ? rows.slice(0, first) : rows
  const last = nodes.at(-1)
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last === undefined ? null : encodeCursor(last.rank),
    },
  }
}

/**
 * A page of a theme's claims; the whole is counted only when that is asked for.
 * @param modality as the tables have it
 */
export const connectionOf = (
  reads: Reads,
  theme: string,
  { first, after }: ClaimsArguments,
  modality?: string,
) => {
  const limit = first ?? 50
  return {
    ...pageOf(reads.page(theme, modality, decodeCursor(after), limit + 1), limit),
    totalCount: () => reads.count(theme, modality ?? ''),
  }
}

/** The resolver of `totalCount`, which counts only when it is asked. */
export const counted = ({ totalCount }: { readonly totalCount: () => number }): number => totalCount()
