import { type Expression, sql } from 'kysely'
import type { ThemeRow } from '../../tables.ts'
import { containsText } from './text.ts'
import { type Combined, type Condition, type Conditions, given } from './where.ts'

/** Which themes to list; every condition given must hold. Things are named by slug. */
export interface ThemeWhere extends Combined<ThemeWhere> {
  readonly slug?: readonly string[] | null | undefined
  /** Words that the title, question or bottom line contains. */
  readonly text?: string | null | undefined
  /** Right below this theme. */
  readonly broader?: string | null | undefined
  /** True: only those below no other. */
  readonly top?: boolean | null | undefined
}

/** That a claim or an event is linked to a theme or, where these are meant too, to one below it. */
export const ofTheme = (
  links: 'claimThemes' | 'eventThemes',
  id: Expression<string>,
  theme: string | Expression<string>,
  narrower?: boolean | null,
): Condition => {
  const meant = narrower
    ? sql`in (with recursive below (id) as (
        select themes.id from themes where themes.id = ${theme}
        union select themes.id from themes join below on themes.broader = below.id
      ) select below.id from below)`
    : sql`= ${theme}`
  const owner = sql.ref(links === 'claimThemes' ? 'under.claim' : 'under.event')
  return sql`exists (select 1 from ${sql.table(links)} as under where ${owner} = ${id} and under.theme ${meant})`
}

/** The conditions of a filter of themes. */
export const themeConditions: Conditions<ThemeWhere, ThemeRow> = (where, row, scope) => [
  given(where.slug, (slugs) => sql`${row('id')} in ${scope.values(slugs)}`),
  given(where.text, (text) => containsText(row, scope, 'theme', text)),
  given(where.broader, (broader) => sql`${row('broader')} = ${broader}`),
  given(where.top, (top) => (top ? sql`${row('broader')} is null` : sql`${row('broader')} is not null`)),
]
