import type { Briefing } from './briefing.ts'
import { composeBriefing } from './compose/briefing.ts'
import { changesOf } from './edition/changes.ts'
import { type Edition, editionOf } from './edition/edition.ts'
import { GraphChangesError, ThemeNotFoundError } from './errors.ts'
import type { Execute } from './execute.ts'
import { allPages } from './pages.ts'
import {
  BriefingActorsDocument,
  BriefingClaimsDocument,
  BriefingEventsDocument,
  BriefingHeadDocument,
  BriefingSourcesDocument,
  MomentDocument,
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

const askAll = async (execute: Execute, slug: string): Promise<Briefing> => {
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

/** The latest change that is on record: as long as it is the same, so is the graph. */
const momentOf = async (execute: Execute): Promise<string> => {
  const { activities } = await execute(MomentDocument, {})
  return JSON.stringify(activities.nodes)
}

/** So often a briefing is asked for that others change meanwhile. */
const mostAttempts = 5

/**
 * Asks the graph for everything that the briefing of a theme prints. That takes several queries: where the graph has changed
 * between them, all are asked again, so that no briefing holds a part of two states.
 * @throws ThemeNotFoundError, QueryFailedError, GraphChangesError
 */
export const fetchBriefing = async (execute: Execute, slug: string): Promise<Briefing> => {
  let moment = await momentOf(execute)
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const briefing = await askAll(execute, slug)
    const now = await momentOf(execute)
    if (now === moment) return briefing
    moment = now
  }
  throw new GraphChangesError(slug, mostAttempts)
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
