import type { Batch } from '@claimgraph/store'
import { brandWithType } from '@pothos/core'
import { z } from 'zod'
import { builder } from '../builder.ts'
import type { GraphContext } from '../context.ts'
import { maxPageSize } from '../limits.ts'

/** How the things of each type are read by id. */
const batches = ({ store }: GraphContext): Readonly<Record<string, Batch<object>>> => ({
  Theme: store.themes.byIds,
  Judgement: store.themes.judgementsByIds,
  Actor: store.actors.byIds,
  Event: store.events.byIds,
  Source: store.sources.byIds,
  Passage: store.sources.passagesByIds,
  Claim: store.claims.byIds,
  Assertion: store.assertions.byIds,
  Assessment: store.claims.assessmentsByIds,
  Prediction: store.claims.predictionsByIds,
  Activity: store.records.activitiesByIds,
})

/** The thing of a global id, marked with its type; null for any id that is not that of a thing here. */
export const nodeOf = async (context: GraphContext, globalId: string): Promise<object | null> => {
  const [, type, id] = /^([A-Za-z]+):(.+)$/s.exec(globalId) ?? []
  const known = batches(context)
  if (type === undefined || id === undefined || !Object.hasOwn(known, type)) return null
  const batch = known[type]
  const [thing] = batch ? await context.load(batch, [id]).soon() : []
  if (thing === undefined) return null
  // The names of the batches are those of types.
  brandWithType(thing, type as never)
  return thing
}

const IdList = z.array(z.string()).max(maxPageSize)

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'Anything by its global id; null where there is nothing of that id.',
    args: {
      id: t.arg.id({ required: true, description: 'A global id, such as `Claim:first-joint-exercise`.' }),
    },
    resolve: (_, { id }, context) => nodeOf(context, id),
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: `Anything by global ids, at most ${maxPageSize}, in their order; null in the place of an id that is nothing's.`,
    args: { ids: t.arg.idList({ required: true, description: 'Global ids.', validate: IdList }) },
    resolve: (_, { ids }, context) => Promise.all(ids.map((id) => nodeOf(context, id))),
  }),
}))
