import { type Expression, sql } from 'kysely'
import { fewOrMany, type Gathered, type Link, type Way, type Ways } from './list/way.ts'
import type { ClaimWhere } from './where/claims.ts'
import { ofTheme } from './where/themes.ts'
import { all, given } from './where/where.ts'

const columns = { id: 'claim', rank: 'claimRank', modality: 'modality' }

/** How claims hang on each kind of parent. */
export const claimLinks = {
  nothing: { table: 'claims', columns: {} },
  theme: { table: 'claimThemes', parent: 'theme', columns },
  actor: { table: 'claimActors', parent: 'actor', columns, repeats: true },
  event: { table: 'claimEvents', parent: 'event', columns },
} as const satisfies Readonly<Record<string, Link>>

/**
 * By tables that have the modality in an index before the claim's rank: where a filter demands modalities, one way
 * for each, so that the index is cut in as many spans.
 */
const spanned = (way: Way<ClaimWhere>): readonly Way<ClaimWhere>[] => {
  const { modality } = way.where
  if (!modality || modality.length < 2) return [way]
  return [...new Set(modality)].map((one) => ({ ...way, where: { ...way.where, modality: [one] } }))
}

/** What asserts claims, as the filter says: by an actor, in a source, with a stance. */
const assertedBy = ({
  source,
  claimant,
  stance,
}: ClaimWhere): Gathered & { readonly rows: Gathered['ids'] } => {
  const spoken = sql`${sql.table('assertionVoices')} as voice
    join assertions as said on said.id = voice.assertion and voice.part = 'claimant'`
  const rows = () =>
    sql`select said.claim as id from ${claimant ? spoken : sql`assertions as said`} where ${all([
      given(claimant, (actor) => sql`voice.actor = ${actor}`),
      given(source, (id) => sql`said.source = ${id}`),
      given(stance, (word) => sql`said.stance = ${word}`),
    ])}`
  return { ids: rows, rows }
}

/** What a filter demands by name, in the order in which it is likely to be rare; all but the first is left to conditions. */
const named = (
  where: ClaimWhere,
): (Way<ClaimWhere> & { readonly rows: ReturnType<typeof sql> }) | undefined => {
  const { event, source, claimant, actor, role } = where
  if (event) {
    const rows = sql`select 1 from ${sql.table('claimEvents')} as few where few.event = ${event}`
    return { by: { ...claimLinks.event, of: sql.val(event) }, where: { ...where, event: null }, rows }
  }
  if (source || claimant) {
    const by = assertedBy(where)
    return { by, where: { ...where, source: null, claimant: null, stance: null }, rows: by.rows(sql.val('')) }
  }
  if (!actor || role) return undefined
  const rows = sql`select 1 from ${sql.table('claimActors')} as few where few.actor = ${actor}`
  return { by: { ...claimLinks.actor, of: sql.val(actor) }, where: { ...where, actor: null }, rows }
}

/** The ways to claims by a link, or by what a filter names where that leads to few claims. */
const ways = (
  long: Way<ClaimWhere>,
  where: ClaimWhere,
  also?: (id: Expression<string>) => ReturnType<typeof ofTheme>,
): readonly Way<ClaimWhere>[] => {
  const short = named(where)
  if (!short) return spanned(long)
  const { rows, ...way } = short
  return fewOrMany(rows, [{ ...way, also }], spanned(long))
}

export const waysToClaims: Ways<ClaimWhere> = (where) => {
  const { theme, narrower } = where
  return theme && !narrower
    ? ways({ by: { ...claimLinks.theme, of: sql.val(theme) }, where: { ...where, theme: null } }, where)
    : ways({ by: claimLinks.nothing, where }, where)
}

export const waysToClaimsOfTheme: Ways<ClaimWhere> = (where) =>
  ways({ by: claimLinks.theme, where }, where, (id) => ofTheme('claimThemes', id, sql.ref('parent.value')))
