import type { AuthorRow, PassageRow, SourceRow } from '../tables.ts'
import { type List, type Listed, listOf } from './page.ts'
import { type Batch, byIds, manyBy, type Reader } from './reader.ts'

/** Reads of sources and their passages. */
export interface Sources {
  readonly byIds: Batch<SourceRow>
  readonly list: List<SourceRow & Listed, object>
  /** The sources in which a claim of each theme is asserted. */
  readonly listOfThemes: List<SourceRow & Listed, object>
  readonly authors: Batch<readonly AuthorRow[]>
  /** The sources that copy each. */
  readonly copies: Batch<readonly SourceRow[]>
  readonly passagesByIds: Batch<PassageRow>
  readonly passagesOfSources: List<PassageRow & Listed, object>
  readonly passagesOfAssertions: Batch<readonly PassageRow[]>
}

const listed = ({ compiler }: Reader) =>
  compiler.selectFrom('sources').selectAll('sources').select('sources.rank as cursor')

/** Each theme with each source that asserts one of its claims, once. */
const themeSources = ({ compiler }: Reader) =>
  compiler
    .selectFrom('claimThemes')
    .innerJoin('assertions', 'assertions.claim', 'claimThemes.claim')
    .select(['claimThemes.theme', 'assertions.source'])
    .distinct()

export const sources = (reader: Reader): Sources => {
  const { compiler, connection } = reader
  return {
    byIds: byIds(reader, 'sources'),
    list: listOf(reader, () => listed(reader).select(({ val }) => val('').as('parent'))),
    listOfThemes: listOf(reader, (themes) =>
      listed(reader)
        .innerJoin(themeSources(reader).as('link'), 'link.source', 'sources.id')
        .select('link.theme as parent')
        .where('link.theme', 'in', connection.values(themes)),
    ),
    authors: manyBy(
      reader,
      (ids) => compiler.selectFrom('authors').selectAll().where('source', 'in', ids).orderBy('rank'),
      ({ source }) => source,
    ),
    copies: manyBy(
      reader,
      (ids) => compiler.selectFrom('sources').selectAll().where('derivedFrom', 'in', ids).orderBy('rank'),
      ({ derivedFrom }) => derivedFrom ?? '',
    ),
    passagesByIds: byIds(reader, 'passages'),
    passagesOfSources: listOf(reader, (ids) =>
      compiler
        .selectFrom('passages')
        .selectAll()
        .select(['source as parent', 'rank as cursor'])
        .where('source', 'in', connection.values(ids)),
    ),
    passagesOfAssertions: manyBy(
      reader,
      (assertions) =>
        compiler
          .selectFrom('assertionPassages as link')
          .innerJoin('passages', 'passages.id', 'link.passage')
          .selectAll('passages')
          .select('link.assertion')
          .where('link.assertion', 'in', assertions)
          .orderBy('link.rank'),
      ({ assertion }) => assertion,
    ),
  }
}
