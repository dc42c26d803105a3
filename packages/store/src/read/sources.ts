import { sql } from 'kysely'
import type { AuthorRow, PassageRow, SourceRow } from '../tables.ts'
import { byIds, many } from './hanging.ts'
import { type Impact, impact } from './impact.ts'
import { type Dimension, type Groups, groupsOf } from './list/groups.ts'
import { byWords, firstDay, yearOf } from './list/keys.ts'
import { type List, listOf } from './list/list.ts'
import { byRank } from './list/order.ts'
import type { Kind } from './list/pick.ts'
import { always, type Gathered } from './list/way.ts'
import type { Batch, Reader } from './reader.ts'
import { type SourceWhere, sourceConditions } from './where/sources.ts'

/** What sources can be sorted by: the first day that their date can mean, undated ones last; their title. */
export type SourceField = 'date' | 'title'

export type SourceList = List<SourceRow, SourceWhere, SourceField>

/** Reads of sources and their passages. */
export interface Sources {
  readonly byIds: Batch<SourceRow>
  readonly list: SourceList
  readonly groups: Groups<SourceWhere, SourceDimension>
  /** The sources in which a claim of each theme is asserted. */
  readonly listOfThemes: SourceList
  readonly authors: Batch<readonly AuthorRow[]>
  readonly impact: Impact
  /** The sources that copy each. */
  readonly copies: Batch<readonly SourceRow[]>
  readonly passagesByIds: Batch<PassageRow>
  readonly passagesOfSources: List<PassageRow, object, never>
  readonly passagesOfAssertions: Batch<readonly PassageRow[]>
}

/** How sources are filtered and sorted. */
export const sourceKind: Kind<'sources', SourceWhere, SourceField> = {
  table: 'sources',
  conditions: sourceConditions,
  keys: {
    rank: byRank,
    title: (row) => ({
      value: sql`case when ${row('title')} is not null then ${byWords(row, 'source').value} end`,
      nullable: true,
    }),
    date: (row) => ({ value: firstDay(row), nullable: true }),
  },
}

/** What sources can be counted by. */
export type SourceDimension = 'type' | 'genre' | 'reliability' | 'status' | 'year'

const dimensions: Readonly<Record<SourceDimension, Dimension<SourceRow>>> = {
  type: { column: (row) => row('type') },
  genre: { column: (row) => row('genre') },
  reliability: { column: (row) => row('reliability') },
  status: { column: (row) => row('status') },
  year: { column: yearOf },
}

const passageKind: Kind<'passages', object, never> = {
  table: 'passages',
  conditions: () => [],
  keys: { rank: byRank },
}

/** The sources that assert a claim of a theme. */
const ofTheme: Gathered = {
  ids: (theme) => sql`select said.source as id from ${sql.table('claimThemes')} as of
    join assertions as said on said.claim = of.claim where of.theme = ${theme}`,
}

export const sources = (reader: Reader): Sources => ({
  byIds: byIds(reader, 'sources'),
  groups: groupsOf(reader, sourceKind, always({ table: 'sources', columns: {} }), dimensions),
  list: listOf(reader, sourceKind, always({ table: 'sources', columns: {} })),
  listOfThemes: listOf(reader, sourceKind, always(ofTheme)),
  impact: impact(reader),
  authors: many(reader, { table: 'authors', by: 'source' }),
  copies: many(reader, { table: 'sources', by: 'derivedFrom' }),
  passagesByIds: byIds(reader, 'passages'),
  passagesOfSources: listOf(
    reader,
    passageKind,
    always({ table: 'passages', parent: 'source', columns: {} }),
  ),
  passagesOfAssertions: many(reader, {
    table: 'passages',
    by: { table: 'assertionPassages', by: 'assertion', to: 'passage' },
  }),
})
