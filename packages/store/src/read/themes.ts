import type { ExpressionBuilder } from 'kysely'
import type { JudgementRow, Tables, ThemeRow } from '../tables.ts'
import { byWords } from './list/keys.ts'
import { type List, listOf } from './list/list.ts'
import { byRank } from './list/order.ts'
import type { Kind } from './list/pick.ts'
import { always } from './list/way.ts'
import { type Batch, byIds, manyBy, type Reader } from './reader.ts'
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
const supersededOn = ({ selectFrom }: ExpressionBuilder<Tables, 'judgements'>) =>
  selectFrom('judgements as later')
    .select(({ fn }) => fn.min('later.on').as('day'))
    .whereRef('later.supersedes', '=', 'judgements.id')
    .as('supersededOn')

const themeKind: Kind<'themes', ThemeWhere, ThemeField> = {
  table: 'themes',
  conditions: themeConditions,
  keys: { rank: byRank, title: (row) => byWords(row, 'theme') },
}

export const themes = (reader: Reader): Themes => {
  const { compiler } = reader
  return {
    byIds: byIds(reader, 'themes'),
    list: listOf(reader, themeKind, always({ table: 'themes', columns: {} })),
    narrower: manyBy(
      reader,
      (ids) => compiler.selectFrom('themes').selectAll().where('broader', 'in', ids).orderBy('rank'),
      ({ broader }) => broader ?? '',
    ),
    ofClaims: manyBy(
      reader,
      (claims) =>
        compiler
          .selectFrom('claimThemes as link')
          .innerJoin('themes', 'themes.id', 'link.theme')
          .selectAll('themes')
          .select('link.claim')
          .where('link.claim', 'in', claims)
          .orderBy('link.rank'),
      ({ claim }) => claim,
    ),
    judgementsByIds: byIds(reader, 'judgements'),
    judgements: manyBy(
      reader,
      (ids) =>
        compiler
          .selectFrom('judgements')
          .selectAll('judgements')
          .select(supersededOn)
          .where('judgements.theme', 'in', ids)
          .orderBy('judgements.rank'),
      ({ theme }) => theme,
    ),
    judgementsOnClaims: manyBy(
      reader,
      (claims) =>
        compiler
          .selectFrom('judgementClaims as link')
          .innerJoin('judgements', 'judgements.id', 'link.judgement')
          .selectAll('judgements')
          .select(supersededOn)
          .select('link.claim')
          .where('link.claim', 'in', claims)
          .orderBy('judgements.rank'),
      ({ claim }) => claim,
    ),
  }
}
