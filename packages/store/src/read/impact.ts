import { type Expression, type RawBuilder, sql } from 'kysely'
import type { JudgementRow, SourceRow, ThemeRow } from '../tables.ts'
import { type AssertionList, assertionKind } from './assertions.ts'
import { grouped, overKeys, type Placed } from './batch.ts'
import { type ClaimList, claimKind } from './claims.ts'
import { listOf } from './list/list.ts'
import { always } from './list/way.ts'
import type { Batch, Reader } from './reader.ts'
import { isWithdrawn } from './withdrawn.ts'

/**
 * What rests on a source: what would be lost or changed if it fell. With it fall the works that copy it, which are no
 * evidence of their own.
 */
export interface Impact {
  /** What is said in it and in its copies. */
  readonly assertions: AssertionList
  /** The claims that no other source asserts, save such as were withdrawn. */
  readonly unsupported: ClaimList
  /** The claims that others assert too, but that would be left with fewer independent origins. */
  readonly weakened: ClaimList
  /** The judgements that rest on claims of either sort. */
  readonly judgements: Batch<readonly JudgementRow[]>
  /** The themes whose briefings would change: those of all claims that it or its copies speak of. */
  readonly themes: Batch<readonly ThemeRow[]>
  /** The works that copy it, and those that copy these. */
  readonly copies: Batch<readonly SourceRow[]>
}

/** Whatever the statement selects, with the works that fall with a source as the table `gone`. */
const withGone = (source: Expression<string>, select: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`with recursive gone (id) as (
      select fallen.id from sources as fallen where fallen.id = ${source} union
      select copy.id from sources as copy join gone on copy.${sql.ref('derivedFrom')} = gone.id
    ) ${select}`

const isGone = (source: string): RawBuilder<boolean> => sql`${sql.ref(source)} in (select id from gone)`

/** Said first hand: nobody passed it on. */
const isFirstHand = (assertion: string): RawBuilder<boolean> =>
  sql`not exists (select 1 from ${sql.table('assertionVoices')} as voice
    where voice.assertion = ${sql.ref(`${assertion}.id`)} and voice.part = 'via')`

const assertedElsewhere = sql`exists (select 1 from assertions as other
  where other.claim = said.claim and other.stance = 'asserts' and not ${isGone('other.source')}
    and not ${isWithdrawn(sql.ref('other.source'))})`

const unsupported = sql`select said.claim as id from assertions as said
  where ${isGone('said.source')} and said.stance = 'asserts' and not ${assertedElsewhere}`

const weakened = sql`select said.claim as id from assertions as said join sources as work on work.id = said.source
  where ${isGone('said.source')} and said.stance = 'asserts' and work.origin is not null
    and ${isFirstHand('said')} and ${assertedElsewhere} and not exists (
      select 1 from assertions as other join sources as witness on witness.id = other.source
      where other.claim = said.claim and other.stance = 'asserts' and witness.origin = work.origin
        and not ${isGone('other.source')} and not ${isWithdrawn(sql.ref('other.source'))}
        and ${isFirstHand('other')})`

const spokenOf = sql`select said.claim from assertions as said where ${isGone('said.source')}`

/** The rows of a table that hang on each source by what falls with it. */
const each = <Row extends { readonly rank: number }>(
  reader: Reader,
  table: string,
  ids: (source: Expression<string>) => RawBuilder<unknown>,
): Batch<readonly Row[]> => {
  const read = overKeys<Row>(
    reader,
    ({ from, place, value }) => sql<
      Placed<Row>
    >`select ${place}, thing.* from ${from} ${sql.table(table)} as thing
      where thing.id in (${withGone(value, ids(value))}) order by thing.${sql.ref('rank')}`,
  )
  return (sources) => grouped(sources, read(sources))
}

export const impact = (reader: Reader): Impact => ({
  assertions: listOf(
    reader,
    assertionKind,
    always({
      ids: (source) =>
        withGone(source, sql`select said.id from assertions as said where ${isGone('said.source')}`),
    }),
  ),
  unsupported: listOf(reader, claimKind, always({ ids: (source) => withGone(source, unsupported) })),
  weakened: listOf(reader, claimKind, always({ ids: (source) => withGone(source, weakened) })),
  judgements: each(
    reader,
    'judgements',
    () => sql`select rests.judgement from ${sql.table('judgementClaims')} as rests
      where rests.claim in (${unsupported} union ${weakened})`,
  ),
  themes: each(
    reader,
    'themes',
    () => sql`select of.theme from ${sql.table('claimThemes')} as of where of.claim in (${spokenOf})`,
  ),
  copies: each(reader, 'sources', (source) => sql`select gone.id from gone where gone.id <> ${source}`),
})
