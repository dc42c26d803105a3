import { sql } from 'kysely'
import type { SourceRow } from '../../tables.ts'
import { type DateWhere, dateLies } from './dates.ts'
import { containsText } from './text.ts'
import { type Combined, type Conditions, exists, given } from './where.ts'

/** Which sources to list; every condition given must hold. Things are named by slug. */
export interface SourceWhere extends Combined<SourceWhere> {
  readonly slug?: readonly string[] | null | undefined
  /** Words that its title, authors, container, publisher or descriptor contain. */
  readonly text?: string | null | undefined
  readonly type?: readonly SourceRow['type'][] | null | undefined
  readonly genre?: readonly SourceRow['genre'][] | null | undefined
  readonly reliability?: readonly SourceRow['reliability'][] | null | undefined
  readonly status?: readonly SourceRow['status'][] | null | undefined
  readonly language?: readonly string[] | null | undefined
  /** When it was published. */
  readonly date?: DateWhere | null | undefined
  /** Written by this actor. */
  readonly author?: string | null | undefined
  /** At the end of its chain of copies stands this source. */
  readonly origin?: string | null | undefined
  /** Whether it copies another work. */
  readonly copied?: boolean | null | undefined
}

/** The conditions of a filter of sources. */
export const sourceConditions: Conditions<SourceWhere, SourceRow> = (where, row, scope) => [
  given(where.slug, (slugs) => sql`${row('id')} in ${scope.values(slugs)}`),
  given(where.text, (text) => containsText(row, scope, 'source', text)),
  given(where.type, (types) => sql`${row('type')} in ${scope.values(types)}`),
  given(where.genre, (genres) => sql`${row('genre')} in ${scope.values(genres)}`),
  given(where.reliability, (grades) => sql`${row('reliability')} in ${scope.values(grades)}`),
  given(where.status, (statuses) => sql`${row('status')} in ${scope.values(statuses)}`),
  given(where.language, (languages) => sql`${row('language')} in ${scope.values(languages)}`),
  given(where.date, (date) => dateLies(row, date)),
  given(where.author, (author) =>
    exists(
      scope.compiler
        .selectFrom('authors as writer')
        .select('writer.source')
        .where('writer.source', '=', row('id'))
        .where('writer.actor', '=', author),
    ),
  ),
  given(where.origin, (origin) => sql`${row('origin')} = ${origin}`),
  given(where.copied, (copied) => {
    const from = sql`coalesce(${row('derivedFrom')}, ${row('derivedUnseen')})`
    return copied ? sql`${from} is not null` : sql`${from} is null`
  }),
]
