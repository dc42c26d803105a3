import { sql } from 'kysely'
import type { JudgementRow, ThemeRow } from '../tables.ts'
import { byIds, many } from './hanging.ts'
import { byWords } from './list/keys.ts'
import { type List, listOf } from './list/list.ts'
import { byRank } from './list/order.ts'
import type { Kind } from './list/pick.ts'
import { always } from './list/way.ts'
import type { Batch, Reader } from './reader.ts'
import { type ThemeWhere, themeConditions } from './where/themes.ts'

/** A judgement, and the day on which another took its place. */
export type DatedJudgement = JudgementRow & { readonly supersededOn: string | null }

export type ThemeField = 'title'

/** Reads of themes and the judgements on them. */
export interface Themes {
  readonly byIds: Batch<ThemeRow>
  readonly list: List<ThemeRow, ThemeWhere, ThemeField>
  /** The themes right below each. */
  readonly narrower: Batch<readonly ThemeRow[]>
  readonly ofClaims: Batch<readonly ThemeRow[]>
  readonly judgementsByIds: Batch<JudgementRow>
  /** All judgements on each theme, those that others have superseded too. */
  readonly judgements: Batch<readonly DatedJudgement[]>
  /** The judgements that rest on each claim, those that others have superseded too. */
  readonly judgementsOnClaims: Batch<readonly DatedJudgement[]>
}

/** The first day on which another judgement took the place of this one. */
const supersededOn = sql<string | null>`(select min(${sql.ref('later.on')}) from judgements as later
  where later.supersedes = thing.id)`

const themeKind: Kind<'themes', ThemeWhere, ThemeField> = {
  table: 'themes',
  conditions: themeConditions,
  keys: { rank: byRank, title: (row) => byWords(row, 'theme') },
}

export const themes = (reader: Reader): Themes => ({
  byIds: byIds(reader, 'themes'),
  list: listOf(reader, themeKind, always({ table: 'themes', columns: {} })),
  narrower: many(reader, { table: 'themes', by: 'broader' }),
  ofClaims: many(reader, { table: 'themes', by: { table: 'claimThemes', by: 'claim', to: 'theme' } }),
  judgementsByIds: byIds(reader, 'judgements'),
  judgements: many<'judgements', DatedJudgement>(reader, {
    table: 'judgements',
    by: 'theme',
    also: { supersededOn },
  }),
  judgementsOnClaims: many<'judgements', DatedJudgement>(reader, {
    table: 'judgements',
    by: { table: 'judgementClaims', by: 'claim', to: 'judgement' },
    order: [sql.ref('thing.rank')],
    also: { supersededOn },
  }),
})
