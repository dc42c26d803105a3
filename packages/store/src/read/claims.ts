import { sql } from 'kysely'
import type { Tables } from '../tables.ts'
import { byIds, many } from './hanging.ts'
import { type Dimension, type Groups, groupsOf } from './list/groups.ts'
import { byWords, firstDay, yearOf } from './list/keys.ts'
import { type List, listOf } from './list/list.ts'
import { byRank } from './list/order.ts'
import type { Kind } from './list/pick.ts'
import { rowAt } from './list/row.ts'
import { always } from './list/way.ts'
import type { Batch, Reader } from './reader.ts'
import { claimLinks, waysToClaims, waysToClaimsOfTheme } from './ways-to-claims.ts'
import { type ClaimWhere, claimConditions, originsOf } from './where/claims.ts'
import { type PredictionWhere, predictionConditions } from './where/predictions.ts'

/** A relation as one of its two claims sees it. */
export type RelationOfClaim = Tables['relations'] & { readonly claim: string; readonly other: string }

type ClaimRow = Tables['claims']

/** What claims can be sorted by: the first day of their earliest dated event, the number of independent origins. */
export type ClaimField = 'text' | 'modality' | 'date' | 'origins'

export type ClaimList = List<ClaimRow, ClaimWhere, ClaimField>

/** Reads of claims and what hangs on them. */
export interface Claims {
  readonly byIds: Batch<ClaimRow>
  readonly list: ClaimList
  readonly groups: Groups<ClaimWhere, ClaimDimension>
  readonly listOfThemes: ClaimList
  /** The claims that are about each actor, in any role. */
  readonly listOfActors: ClaimList
  readonly listOfEvents: ClaimList
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
  readonly predictions: List<Tables['predictions'], PredictionWhere, never>
}

/** How claims are filtered and sorted. */
export const claimKind: Kind<'claims', ClaimWhere, ClaimField> = {
  table: 'claims',
  conditions: claimConditions,
  keys: {
    rank: byRank,
    text: (row) => byWords(row, 'claim'),
    modality: (row) => ({ value: row('modality') }),
    date: (row) => ({
      value: sql`(select min(${firstDay(rowAt('on'))}) from ${sql.table('claimEvents')} as about
        join events as ${sql.ref('on')} on ${sql.ref('on.id')} = about.event where about.claim = ${row('id')})`,
      nullable: true,
    }),
    origins: (row, compiler) => ({ value: originsOf(row, { compiler }, 'asserts'), numeric: 'integer' }),
  },
}

const pairs = (table: keyof Tables, column: string): Dimension<ClaimRow> => ({
  pairs: sql`select picked.id, ${sql.ref(`hung.${column}`)} as ${sql.ref('key')} from picked
    join ${sql.table(table)} as hung on hung.claim = picked.id`,
})

/** What claims can be counted by. */
export type ClaimDimension =
  | 'modality'
  | 'polarity'
  | 'theme'
  | 'actor'
  | 'event'
  | 'source'
  | 'claimant'
  | 'year'

const dimensions: Readonly<Record<ClaimDimension, Dimension<ClaimRow>>> = {
  modality: { column: (row) => row('modality') },
  polarity: { column: (row) => row('polarity') },
  theme: pairs('claimThemes', 'theme'),
  actor: pairs('claimActors', 'actor'),
  event: pairs('claimEvents', 'event'),
  source: pairs('assertions', 'source'),
  claimant: {
    pairs: sql`select picked.id, voice.actor as ${sql.ref('key')} from picked
      join assertions as said on said.claim = picked.id
      join ${sql.table('assertionVoices')} as voice on voice.assertion = said.id and voice.part = 'claimant'`,
  },
  year: {
    pairs: sql`select picked.id, ${yearOf(rowAt('told'))} as ${sql.ref('key')} from picked
      join ${sql.table('claimEvents')} as about on about.claim = picked.id
      join events as told on told.id = about.event where told.edtf is not null
      union all select picked.id, null from picked where not exists (
        select 1 from ${sql.table('claimEvents')} as about join events as told on told.id = about.event
        where about.claim = picked.id and told.edtf is not null)`,
  },
}

const predictionKind: Kind<'predictions', PredictionWhere, never> = {
  table: 'predictions',
  conditions: predictionConditions,
  keys: { rank: byRank },
}

export const claims = (reader: Reader): Claims => ({
  byIds: byIds(reader, 'claims'),
  list: listOf(reader, claimKind, waysToClaims),
  groups: groupsOf(reader, claimKind, waysToClaims, dimensions),
  listOfThemes: listOf(reader, claimKind, waysToClaimsOfTheme),
  listOfActors: listOf(reader, claimKind, always(claimLinks.actor)),
  listOfEvents: listOf(reader, claimKind, always(claimLinks.event)),
  actors: many(reader, { table: 'claimActors', by: 'claim' }),
  underJudgements: many(reader, {
    table: 'claims',
    by: { table: 'judgementClaims', by: 'judgement', to: 'claim' },
  }),
  assessmentsByIds: byIds(reader, 'assessments'),
  assessments: many(reader, {
    table: 'assessments',
    by: 'claim',
    order: [sql`${sql.ref('thing.on')} desc`, sql`${sql.ref('thing.rank')} desc`],
  }),
  relations: many<'relations', RelationOfClaim>(
    reader,
    { table: 'relations', by: 'from', also: { claim: sql.ref('thing.from'), other: sql.ref('thing.to') } },
    { table: 'relations', by: 'to', also: { claim: sql.ref('thing.to'), other: sql.ref('thing.from') } },
  ),
  relationsByIds: byIds(reader, 'relations'),
  predictionsByIds: byIds(reader, 'predictions'),
  predictions: listOf(reader, predictionKind, always({ table: 'predictions', columns: {} })),
})
