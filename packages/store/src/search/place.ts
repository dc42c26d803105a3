import { type Expression, sql } from 'kysely'

/** The kinds of thing that search finds, the ones that come first in its answers first. */
export const searched = ['theme', 'actor', 'event', 'source', 'judgement', 'claim', 'passage'] as const

export type Searched = (typeof searched)[number]

/** More than any table has rows, and small enough that all places are whole numbers for JavaScript. */
export const span = 1_000_000_000_000

/** The first place of a kind; the thing of rank n stands n further on. */
export const firstPlace = (kind: Searched): number => searched.indexOf(kind) * span

/** Where a thing stands among all that search finds, by its rank. */
export const placeOf = (kind: Searched, rank: Expression<number>): Expression<number> =>
  sql`${sql.lit(firstPlace(kind))} + ${rank}`
