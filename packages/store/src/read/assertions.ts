import { sql } from 'kysely'
import type { ActorRow, AssertionRow, Tables } from '../tables.ts'
import { type List, listOf } from './list/list.ts'
import { byRank } from './list/order.ts'
import type { Kind } from './list/pick.ts'
import { always, type Gathered } from './list/way.ts'
import { type Batch, byIds, manyBy, type Reader } from './reader.ts'
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

const withdrawn = sql<number>`case when ${isWithdrawn(sql.ref('assertions.source'))} then 1 else 0 end`

/** What an actor says. */
const ofActor: Gathered = {
  ids: (actor) => sql`select voice.assertion as id from ${sql.table('assertionVoices')} as voice
    where voice.actor = ${actor} and voice.part = 'claimant'`,
}

/** The actors in one part of each assertion. */
const actorsIn = (reader: Reader, part: Voice['part']): Batch<readonly ActorRow[]> =>
  manyBy(
    reader,
    (assertions, wanted) =>
      reader.compiler
        .selectFrom('assertionVoices as voice')
        .innerJoin('actors', 'actors.id', 'voice.actor')
        .$call(wanted('actors'))
        .select('voice.assertion')
        .where('voice.assertion', 'in', assertions)
        .where('voice.part', '=', part)
        .orderBy('voice.rank'),
    ({ assertion }) => assertion,
  )

export const assertions = (reader: Reader): Assertions => {
  const { compiler } = reader
  return {
    byIds: byIds(reader, 'assertions'),
    list: listOf(reader, assertionKind, always({ table: 'assertions', columns: {} })),
    listOfSources: listOf(
      reader,
      assertionKind,
      always({ table: 'assertions', parent: 'source', columns: {} }),
    ),
    listOfActors: listOf(reader, assertionKind, always(ofActor)),
    ofClaims: manyBy(
      reader,
      (claims, wanted) =>
        compiler
          .selectFrom('assertions')
          .$call(wanted('assertions'))
          .where('assertions.claim', 'in', claims)
          .orderBy('assertions.rank'),
      ({ claim }) => claim,
      ['claim'],
    ),
    ofPassages: manyBy(
      reader,
      (passages) =>
        compiler
          .selectFrom('assertionPassages as link')
          .innerJoin('assertions', 'assertions.id', 'link.assertion')
          .selectAll('assertions')
          .select('link.passage')
          .where('link.passage', 'in', passages)
          .orderBy('assertions.rank'),
      ({ passage }) => passage,
    ),
    counted: manyBy(
      reader,
      (claims) =>
        compiler
          .selectFrom('assertions')
          .innerJoin('sources', 'sources.id', 'assertions.source')
          .select(['assertions.claim', 'assertions.source', 'assertions.stance', 'sources.origin'])
          .select(withdrawn.as('withdrawn'))
          .select(({ selectFrom }) =>
            selectFrom('assertionVoices as voice')
              .select('voice.actor')
              .whereRef('voice.assertion', '=', 'assertions.id')
              .where('voice.part', '=', 'via')
              .orderBy('voice.rank')
              .limit(1)
              .as('via'),
          )
          .where('assertions.claim', 'in', claims)
          .orderBy('assertions.rank'),
      ({ claim }) => claim,
    ),
    claimants: actorsIn(reader, 'claimant'),
    via: actorsIn(reader, 'via'),
  }
}
