import type { JudgementRow, ThemeRow } from '../tables.ts'
import { type List, type Listed, listOf } from './page.ts'
import { type Batch, byIds, manyBy, type Reader } from './reader.ts'

/** Reads of themes and the judgements on them. */
export interface Themes {
  readonly byIds: Batch<ThemeRow>
  /** All themes, as in the files. */
  readonly list: List<ThemeRow & Listed, object>
  /** The themes right below each. */
  readonly narrower: Batch<readonly ThemeRow[]>
  readonly ofClaims: Batch<readonly ThemeRow[]>
  readonly judgementsByIds: Batch<JudgementRow>
  readonly judgements: Batch<readonly JudgementRow[]>
  /** The judgements that rest on each claim. */
  readonly judgementsOnClaims: Batch<readonly JudgementRow[]>
}

export const themes = (reader: Reader): Themes => {
  const { compiler } = reader
  return {
    byIds: byIds(reader, 'themes'),
    list: listOf(reader, () =>
      compiler
        .selectFrom('themes')
        .selectAll()
        .select(({ val }) => [val('').as('parent'), 'rank as cursor']),
    ),
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
      (ids) => compiler.selectFrom('judgements').selectAll().where('theme', 'in', ids).orderBy('rank'),
      ({ theme }) => theme,
    ),
    judgementsOnClaims: manyBy(
      reader,
      (claims) =>
        compiler
          .selectFrom('judgementClaims as link')
          .innerJoin('judgements', 'judgements.id', 'link.judgement')
          .selectAll('judgements')
          .select('link.claim')
          .where('link.claim', 'in', claims)
          .orderBy('judgements.rank'),
      ({ claim }) => claim,
    ),
  }
}
