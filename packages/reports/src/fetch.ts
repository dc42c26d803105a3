import type { Briefing } from './briefing.ts'
import { composeBriefing } from './compose/briefing.ts'
import { changesOf } from './edition/changes.ts'
import { type Edition, editionOf } from './edition/edition.ts'
import { ThemeNotFoundError } from './errors.ts'
import type { Execute } from './execute.ts'
import { allPages } from './pages.ts'
import {
  BriefingActorsDocument,
  BriefingClaimsDocument,
  BriefingEventsDocument,
  BriefingHeadDocument,
  BriefingSourcesDocument,
  ThemeSlugsDocument,
} from './queries/documents.gen.ts'

/** A theme as a list names it. */
export interface ThemeName {
  readonly slug: string
  readonly title: string
}

/**
 * The themes of the graph, as in the files.
 * @throws QueryFailedError
 */
export const fetchThemes = (execute: Execute): Promise<readonly ThemeName[]> =>
  allPages(async (after) => (await execute(ThemeSlugsDocument, { after })).themes)

/** What a query says of a theme that it found. */
const of = <Theme>(theme: Theme | null, slug: string): Theme => {
  if (theme === null) throw new ThemeNotFoundError(slug)
  return theme
}

/**
 * Asks the graph for everything that the briefing of a theme prints.
 * @throws ThemeNotFoundError, QueryFailedError
 */
export const fetchBriefing = async (execute: Execute, slug: string): Promise<Briefing> => {
  const { dossier, theme } = await execute(BriefingHeadDocument, { slug })
  const [claims, events, actors, sources] = await Promise.all([
    allPages(
      async (after) => of((await execute(BriefingClaimsDocument, { slug, after })).theme, slug).claims,
    ),
    allPages(
      async (after) => of((await execute(BriefingEventsDocument, { slug, after })).theme, slug).events,
    ),
    allPages(
      async (after) => of((await execute(BriefingActorsDocument, { slug, after })).theme, slug).actors,
    ),
    allPages(
      async (after) => of((await execute(BriefingSourcesDocument, { slug, after })).theme, slug).sources,
    ),
  ])
  return composeBriefing({ dossier, theme: of(theme, slug), claims, events, actors, sources })
}

/**
 * The edition that the graph holds of a theme's briefing; undefined where it has no such theme.
 * @throws QueryFailedError
 */
export const fetchEdition = async (execute: Execute, slug: string): Promise<Edition | undefined> => {
  try {
    return editionOf(await fetchBriefing(execute, slug))
  } catch (error) {
    if (error instanceof ThemeNotFoundError) return undefined
    throw error
  }
}

/** A briefing that says what changed since an earlier edition. */
export const comparedWith = (briefing: Briefing, last: Edition | undefined): Briefing =>
  last ? { ...briefing, changes: changesOf(last, editionOf(briefing)) } : briefing
