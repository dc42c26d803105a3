import { type SqlBool, sql } from 'kysely'
import type { ActorRow, AssertionRow, Tables } from '../tables.ts'
import { grouped, overKeys, type Placed } from './batch.ts'
import { byIds, many } from './hanging.ts'
import { type List, listOf } from './list/list.ts'
import { byRank } from './list/order.ts'
import type { Kind } from './list/pick.ts'
import { always, type Gathered } from './list/way.ts'
import type { Batch, Reader } from './reader.ts'
import { type AssertionWhere, assertionConditions } from './where/assertions.ts'
import { isWithdrawn } from './withdrawn.ts'

export type AssertionList = List<AssertionRow, AssertionWhere, never>

/** An actor who says an assertion or passed it on. */
export type Voice = Tables['assertionVoices']

/** What counting the corroboration of a claim takes of one assertion. */
export interface CountedAssertion {
  readonly claim: string
  readonly source: string
  readonly stance: AssertionRow['stance']
  /** The origin of the source; null where that is an unseen work. */
  readonly origin: string | null
  /** 1 where nothing should rest on the source: it, or a work that it copies, was retracted. */
  readonly withdrawn: number
  /** Who passed it on, where someone did; null for what is said first hand. */
  readonly via: string | null
}

/** Reads of assertions. */
export interface Assertions {
  readonly byIds: Batch<AssertionRow>
  readonly list: AssertionList
  readonly listOfSources: AssertionList
  /** What each actor says, first hand or as passed on by others. */
  readonly listOfActors: AssertionList
  readonly ofClaims: Batch<readonly AssertionRow[]>
  readonly ofPassages: Batch<readonly AssertionRow[]>
  readonly counted: Batch<readonly CountedAssertion[]>
  /** Who says each, in order. */
  readonly claimants: Batch<readonly ActorRow[]>
  /** Who passed each on, from the one nearest the claimant. */
  readonly via: Batch<readonly ActorRow[]>
}

/** How assertions are filtered and sorted. */
export const assertionKind: Kind<'assertions', AssertionWhere, never> = {
  table: 'assertions',
  conditions: assertionConditions,
  keys: { rank: byRank },
}

/** What an actor says. */
const ofActor: Gathered = {
  ids: (actor) => sql`select voice.assertion as id from ${sql.table('assertionVoices')} as voice
    where voice.actor = ${actor} and voice.part = 'claimant'`,
}

/** The actors in one part of each assertion. */
const actorsIn = (reader: Reader, part: Voice['part']): Batch<readonly ActorRow[]> =>
  many(reader, {
    table: 'actors',
    by: { table: 'assertionVoices', by: 'assertion', to: 'actor' },
    where: sql<SqlBool>`link.part = ${part}`,
  })

/** What is said of each claim, as far as counting needs it. */
const counted = (reader: Reader): Batch<readonly CountedAssertion[]> => {
  const read = overKeys<CountedAssertion>(
    reader,
    ({ from, place, value }) => sql<
      Placed<CountedAssertion>
    >`select ${place}, said.claim, said.source, said.stance, work.origin,
        case when ${isWithdrawn(sql.ref('said.source'))} then 1 else 0 end as withdrawn,
        (select voice.actor from ${sql.table('assertionVoices')} as voice
          where voice.assertion = said.id and voice.part = 'via' order by voice.${sql.ref('rank')} limit 1) as via
      from ${from} assertions as said cross join sources as work
      where said.claim = ${value} and work.id = said.source order by said.${sql.ref('rank')}`,
  )
  return (claims) => grouped(claims, read(claims))
}

export const assertions = (reader: Reader): Assertions => ({
  byIds: byIds(reader, 'assertions'),
  list: listOf(reader, assertionKind, always({ table: 'assertions', columns: {} })),
  listOfSources: listOf(
    reader,
    assertionKind,
    always({ table: 'assertions', parent: 'source', columns: {} }),
  ),
  listOfActors: listOf(reader, assertionKind, always(ofActor)),
  ofClaims: many(reader, { table: 'assertions', by: 'claim' }),
  ofPassages: many(reader, {
    table: 'assertions',
    by: { table: 'assertionPassages', by: 'passage', to: 'assertion' },
    order: [sql.ref('thing.rank')],
  }),
  counted: counted(reader),
  claimants: actorsIn(reader, 'claimant'),
  via: actorsIn(reader, 'via'),
})
