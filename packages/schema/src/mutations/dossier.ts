import type { Activity } from '@claimgraph/model'
import { root, type Store } from '@claimgraph/store'
import { z } from 'zod'
import { DossierRef } from '../types/dossier.ts'
import { mutation } from './change.ts'
import { inconsistenciesOf } from './consistency.ts'
import { AlreadyExists, Conflict, NotFound } from './errors.ts'
import { version } from './existing.ts'
import { within } from './failure.ts'
import { changes } from './inputs.ts'
import { payloadOf } from './payloads.ts'
import { changed } from './shape.ts'
import { graphFrom, WholeDossier } from './whole.ts'

/** The dossier has no slug; the store knows it by this. */
const only = 'dossier'

const DossierPayload = payloadOf('dossier', {
  type: 'Dossier',
  ref: DossierRef,
  rows: (store) => async () => [await store.dossier()],
})

mutation('updateDossier', {
  description: 'Changes what the dossier says of itself.',
  takes: z.object({
    version,
    changes: changes.dossier.describe('What is to be changed, and nothing else.'),
  }),
  about: () => ({ kind: 'dossier', id: only }),
  gives: DossierPayload,
  errors: [NotFound, Conflict],
  pathOf: within('changes'),
  work: async ({ version, changes }, { write, by }) => {
    const change = <Standing extends object>(standing: Standing) => changed(standing, changes)
    const { activity } = await write.update(by, 'dossier', only, change, { version })
    return { id: only, activity: activity.id }
  },
})

/** The record outlives what it is about. */
const recorded = async (store: Store): Promise<readonly Activity[]> => {
  const activities: Activity[] = []
  for await (const { kind, value } of store.entries()) if (kind === 'activity') activities.push(value)
  return activities
}

const lastActivity = async ({ records }: Store): Promise<string> => {
  const [page] = await records.activities.pages([root], { orderBy: ['rank desc'] }, { limit: 1 })
  return page?.rows[0]?.id ?? ''
}

mutation('importDossier', {
  description:
    'Takes in a whole dossier at once: all of it, or nothing. A store that holds one already is left alone unless it is to be replaced.',
  takes: z.object({
    dossier: WholeDossier.describe('The dossier.'),
    replace: z
      .boolean()
      .default(false)
      .describe(
        'Whether it takes the place of what the store holds. What was recorded of that stays on record.',
      ),
  }),
  about: () => ({ kind: 'dossier', id: undefined }),
  missing: async (_, { dossier }) => inconsistenciesOf(dossier),
  gives: DossierPayload,
  errors: [AlreadyExists],
  pathOf: () => 'dossier',
  work: async ({ dossier, replace }, { by, store }) => {
    const standing = await store.dossier()
    if (standing && !replace)
      throw new AlreadyExists(
        'dossier',
        only,
        `The store holds the dossier "${standing.title}" already; nothing was changed. To put this one in its place, give \`replace: true\`.`,
      )
    await store.load(graphFrom(dossier, await recorded(store)), by)
    return { id: only, activity: await lastActivity(store) }
  },
})
