import type { ExpressionBuilder } from 'kysely'
import type { AssertionRow, Tables } from '../tables.ts'
import { type List, type Listed, listOf } from './page.ts'
import { type Batch, byIds, manyBy, type Reader } from './reader.ts'

/** Which assertions to list; every condition given must hold. Things are named by slug. */
export interface AssertionFilter {
  readonly claimant?: string | undefined
  /** Passed on by this actor. */
  readonly via?: string | undefined
  readonly source?: string | undefined
  /** On a claim of this theme. */
  readonly theme?: string | undefined
  readonly stances?: readonly AssertionRow['stance'][] | undefined
}

/** An actor who says an assertion or passed it on. */
export type Voice = Tables['assertionVoices']

/** Reads of assertions. */
export interface Assertions {
  readonly byIds: Batch<AssertionRow>
  readonly list: List<AssertionRow & Listed, AssertionFilter>
  readonly listOfSources: List<AssertionRow & Listed, AssertionFilter>
  /** What each actor says, first hand or as passed on by others. */
  readonly listOfActors: List<AssertionRow & Listed, AssertionFilter>
  /** With the origin of the source; null where that is an unseen work. */
  readonly ofClaims: Batch<readonly (AssertionRow & { readonly origin: string | null })[]>
  readonly ofPassages: Batch<readonly AssertionRow[]>
  readonly voices: Batch<readonly Voice[]>
}

type Builder = ExpressionBuilder<Tables, 'assertions'>

const spoken = ({ selectFrom }: Builder, part: Voice['part'], actor: string) =>
  selectFrom('assertionVoices as voice')
    .select('voice.assertion')
    .where('voice.part', '=', part)
    .where('voice.actor', '=', actor)

const listed = ({ compiler }: Reader, { claimant, via, source, theme, stances }: AssertionFilter) =>
  compiler
    .selectFrom('assertions')
    .selectAll('assertions')
    .select('assertions.rank as cursor')
    .$if(claimant !== undefined, (query) =>
      query.where('assertions.id', 'in', (builder) => spoken(builder, 'claimant', claimant ?? '')),
    )
    .$if(via !== undefined, (query) =>
      query.where('assertions.id', 'in', (builder) => spoken(builder, 'via', via ?? '')),
    )
    .$if(source !== undefined, (query) => query.where('assertions.source', '=', source ?? ''))
    .$if(stances !== undefined, (query) => query.where('assertions.stance', 'in', stances ?? []))
    .$if(theme !== undefined, (query) =>
      query.where('assertions.claim', 'in', ({ selectFrom }) =>
        selectFrom('claimThemes')
          .select('claimThemes.claim')
          .where('claimThemes.theme', '=', theme ?? ''),
      ),
    )

export const assertions = (reader: Reader): Assertions => {
  const { compiler, connection } = reader
  return {
    byIds: byIds(reader, 'assertions'),
    list: listOf(reader, (_, filter) => listed(reader, filter).select(({ val }) => val('').as('parent'))),
    listOfSources: listOf(reader, (sources, filter) =>
      listed(reader, filter)
        .select('assertions.source as parent')
        .where('assertions.source', 'in', connection.values(sources)),
    ),
    listOfActors: listOf(reader, (actors, filter) =>
      listed(reader, filter)
        .innerJoin('assertionVoices as link', 'link.assertion', 'assertions.id')
        .select('link.actor as parent')
        .where('link.part', '=', 'claimant')
        .where('link.actor', 'in', connection.values(actors)),
    ),
    ofClaims: manyBy(
      reader,
      (claims) =>
        compiler
          .selectFrom('assertions')
          .innerJoin('sources', 'sources.id', 'assertions.source')
          .selectAll('assertions')
          .select('sources.origin')
          .where('assertions.claim', 'in', claims)
          .orderBy('assertions.rank'),
      ({ claim }) => claim,
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
    voices: manyBy(
      reader,
      (ids) =>
        compiler.selectFrom('assertionVoices').selectAll().where('assertion', 'in', ids).orderBy('rank'),
      ({ assertion }) => assertion,
    ),
  }
}
