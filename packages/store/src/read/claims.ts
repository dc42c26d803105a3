import type { ClaimRow, Tables } from '../tables.ts'
import type { ClaimFilter } from './claim-filter.ts'
import { whereClaim } from './claim-filter.ts'
import { type List, type Listed, listOf } from './page.ts'
import { type Batch, byIds, manyBy, type Reader } from './reader.ts'

/** A relation as one of its two claims sees it. */
export type RelationOfClaim = Tables['relations'] & { readonly claim: string; readonly other: string }

/** Reads of claims and what hangs on them. */
export interface Claims {
  readonly byIds: Batch<ClaimRow>
  readonly list: List<ClaimRow & Listed, ClaimFilter>
  readonly listOfThemes: List<ClaimRow & Listed, ClaimFilter>
  /** The claims that are about each actor, in any role. */
  readonly listOfActors: List<ClaimRow & Listed, ClaimFilter>
  readonly listOfEvents: List<ClaimRow & Listed, ClaimFilter>
  readonly actors: Batch<readonly Tables['claimActors'][]>
  /** The claims that each judgement rests on. */
  readonly underJudgements: Batch<readonly ClaimRow[]>
  readonly assessmentsByIds: Batch<Tables['assessments']>
  /** All assessments of each claim, the one in force first. */
  readonly assessments: Batch<readonly Tables['assessments'][]>
  /** Relations from and to each claim. */
  readonly relations: Batch<readonly RelationOfClaim[]>
  readonly relationsByIds: Batch<Tables['relations']>
  readonly predictionsByIds: Batch<Tables['predictions']>
  readonly predictions: List<Tables['predictions'] & Listed, PredictionFilter>
}

/** Which predictions to list. */
export interface PredictionFilter {
  readonly resolutions?: readonly Tables['predictions']['resolution'][] | undefined
  /** A slug: only those whose claim belongs to the theme. */
  readonly theme?: string | undefined
}

const listed = ({ compiler }: Reader, filter: ClaimFilter) =>
  compiler.selectFrom('claims').selectAll('claims').where(whereClaim(filter))

const predicted = ({ compiler }: Reader, { resolutions, theme }: PredictionFilter) =>
  compiler
    .selectFrom('predictions')
    .selectAll()
    .select(({ val }) => [val('').as('parent'), 'rank as cursor'])
    .$if(resolutions !== undefined, (query) => query.where('resolution', 'in', resolutions ?? []))
    .$if(theme !== undefined, (query) =>
      query.where(
        'id',
        'in',
        compiler
          .selectFrom('claimThemes')
          .select('claim')
          .where('theme', '=', theme ?? ''),
      ),
    )

export const claims = (reader: Reader): Claims => {
  const { compiler, connection } = reader
  return {
    byIds: byIds(reader, 'claims'),
    list: listOf(reader, (_, filter) =>
      listed(reader, filter).select(({ val }) => [val('').as('parent'), 'claims.rank as cursor']),
    ),
    listOfThemes: listOf(reader, (themes, filter) =>
      listed(reader, filter)
        .innerJoin('claimThemes as link', 'link.claim', 'claims.id')
        .select(['link.theme as parent', 'link.claimRank as cursor'])
        .where('link.theme', 'in', connection.values(themes)),
    ),
    listOfActors: listOf(reader, (actors, filter) =>
      listed(reader, filter)
        .innerJoin('claimActors as link', 'link.claim', 'claims.id')
        .select(['link.actor as parent', 'link.claimRank as cursor'])
        .distinct()
        .where('link.actor', 'in', connection.values(actors)),
    ),
    listOfEvents: listOf(reader, (events, filter) =>
      listed(reader, filter)
        .innerJoin('claimEvents as link', 'link.claim', 'claims.id')
        .select(['link.event as parent', 'link.claimRank as cursor'])
        .where('link.event', 'in', connection.values(events)),
    ),
    actors: manyBy(
      reader,
      (ids) => compiler.selectFrom('claimActors').selectAll().where('claim', 'in', ids).orderBy('rank'),
      ({ claim }) => claim,
    ),
    underJudgements: manyBy(
      reader,
      (judgements) =>
        compiler
          .selectFrom('judgementClaims as link')
          .innerJoin('claims', 'claims.id', 'link.claim')
          .selectAll('claims')
          .select('link.judgement')
          .where('link.judgement', 'in', judgements)
          .orderBy('link.rank'),
      ({ judgement }) => judgement,
    ),
    assessmentsByIds: byIds(reader, 'assessments'),
    assessments: manyBy(
      reader,
      (ids) =>
        compiler
          .selectFrom('assessments')
          .selectAll()
          .where('claim', 'in', ids)
          .orderBy('on', 'desc')
          .orderBy('rank', 'desc'),
      ({ claim }) => claim,
    ),
    relations: manyBy(
      reader,
      (ids) =>
        compiler
          .selectFrom('relations')
          .selectAll()
          .select(['from as claim', 'to as other'])
          .where('from', 'in', ids)
          .unionAll(
            compiler
              .selectFrom('relations')
              .selectAll()
              .select(['to as claim', 'from as other'])
              .where('to', 'in', ids),
          )
          .orderBy('rank'),
      ({ claim }) => claim,
    ),
    relationsByIds: byIds(reader, 'relations'),
    predictionsByIds: byIds(reader, 'predictions'),
    predictions: listOf(reader, (_, filter) => predicted(reader, filter)),
  }
}
