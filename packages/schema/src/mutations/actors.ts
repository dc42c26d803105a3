import { z } from 'zod'
import { builder } from '../builder.ts'
import { ActorRef } from '../refs.ts'
import { mutation } from './change.ts'
import { Conflict, NotFound } from './errors.ts'
import { slugOf, version } from './existing.ts'
import { activityField, type Change, readNow } from './payloads.ts'
import { ActorPayload } from './things.ts'

/** Two actors of which one was merged into the other. */
interface Merger extends Change {
  readonly into: string
}

const MergePayload = builder.objectRef<Merger>('MergePayload').implement({
  description: 'Two actors after one was merged into the other.',
  fields: (t) => ({
    from: t.field({
      type: ActorRef,
      description: 'The actor that was merged. Its entry stays, and says where it went.',
      resolve: ({ id }, _, context) => readNow(context, context.store.actors.byIds, id),
    }),
    into: t.field({
      type: ActorRef,
      description: 'The actor that it was merged into, with all that it brought.',
      resolve: ({ into }, _, context) => readNow(context, context.store.actors.byIds, into),
    }),
    activity: t.field(activityField),
  }),
})

mutation('mergeActors', {
  description:
    'Merges one actor into another, where two entries are one: its names and relations, and all that named it, lead to the other from then on. splitActor undoes it.',
  takes: z.object({ from: slugOf('the actor to merge'), into: slugOf('the actor to keep'), version }),
  about: ({ from }) => ({ kind: 'actor', id: String(from) }),
  gives: MergePayload,
  errors: [NotFound, Conflict],
  pathOf: () => 'from',
  work: async ({ from, into, version }, { write, by }) => {
    const { activity } = await write.mergeActors(by, from, into, { version })
    return { id: from, into, activity: activity.id }
  },
})

mutation('splitActor', {
  description:
    'Undoes the merger of an actor: what it moved is put back; what came later stays with the other.',
  takes: z.object({ slug: slugOf('the actor that was merged'), version }),
  about: ({ slug }) => ({ kind: 'actor', id: String(slug) }),
  gives: ActorPayload,
  errors: [NotFound, Conflict],
  pathOf: () => 'slug',
  work: async ({ slug, version }, { write, by }) => {
    const { activity } = await write.splitActor(by, slug, { version })
    return { id: slug, activity: activity.id }
  },
})
