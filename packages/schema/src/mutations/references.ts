import { type Kind, Passage, referenceTarget } from '@claimgraph/model'
import type { Batch, Store } from '@claimgraph/store'
import { z } from 'zod'
import { givenPath } from './given.ts'
import { type InputIssue, quoted, withArticle } from './issues.ts'
import { nearestIn } from './nearest.ts'
import { coreOf } from './shape.ts'

/** What a reference can lead to. */
export type Target = Kind | 'passage'

/** A thing that is named by its slug. */
export interface Reference {
  readonly to: Target
  readonly id: string
  readonly path: readonly PropertyKey[]
}

/** What a schema's values are slugs of; undefined where they are none. */
export const targetOf = (schema: z.core.$ZodType): Target | undefined =>
  schema._zod.def === Passage.shape.id.def ? 'passage' : referenceTarget(schema)

/** The references in a value, which may be wrong; one that is no slug at all leads nowhere, and is passed over. */
export function* referencesIn(
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<Reference> {
  const core = coreOf(schema).schema
  const to = targetOf(core)
  if (to !== undefined && typeof value === 'string' && z.safeParse(core, value).success)
    yield { to, id: value, path }
  if (core instanceof z.ZodArray && Array.isArray(value))
    for (const [index, item] of value.entries()) yield* referencesIn(core.element, item, [...path, index])
  if (core instanceof z.ZodObject && typeof value === 'object' && value !== null)
    for (const [name, field] of Object.entries(value))
      if (core.shape[name]) yield* referencesIn(core.shape[name], field, [...path, name])
}

const batchOf = (store: Store, kind: Target): Batch<object> =>
  ({
    theme: store.themes.byIds,
    judgement: store.themes.judgementsByIds,
    actor: store.actors.byIds,
    event: store.events.byIds,
    source: store.sources.byIds,
    passage: store.sources.passagesByIds,
    claim: store.claims.byIds,
  })[kind]

/** What is said of a reference that leads nowhere. */
export const dangling = ({ to, id, path }: Reference, nearest: string | undefined): InputIssue => ({
  path: givenPath(path),
  message: `Expected the slug of ${withArticle(to)} that exists, got ${quoted(id)}.`,
  hint: nearest === undefined ? `Create the ${to} first.` : `Did you mean ${quoted(nearest)}?`,
})

/** Nearest slugs are looked for this often for one answer. */
const mostSearches = 20

/** The references that lead to nothing in the store, each with the nearest slug. */
export const missingIn = async (
  store: Store,
  references: Iterable<Reference>,
): Promise<readonly InputIssue[]> => {
  const byKind = Map.groupBy(references, ({ to }) => to)
  const missing: Reference[] = []
  for (const [kind, list] of byKind) {
    const things = await batchOf(store, kind)(list.map(({ id }) => id))
    missing.push(...list.filter((_, place) => things[place] === undefined))
  }
  const nearest = nearestIn(store)
  return Promise.all(
    missing.map(async (reference, index) =>
      dangling(reference, index < mostSearches ? await nearest(reference.to, reference.id) : undefined),
    ),
  )
}
