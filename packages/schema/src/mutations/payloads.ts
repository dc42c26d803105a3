import type { Batch, Store } from '@claimgraph/store'
import type { ObjectRef } from '@pothos/core'
import { GraphQLError } from 'graphql'
import { builder } from '../builder.ts'
import type { GraphContext } from '../context.ts'
import { SubjectEnum } from '../enums.ts'
import { ActivityRef } from '../refs.ts'
import type { Subject } from './writing.ts'

/** A thing that was changed, and the record of that: both by id, and read again when they are asked for. */
export interface Change {
  readonly id: string
  readonly activity: string
}

const gone = (id: string): GraphQLError =>
  new GraphQLError(`The change was made, but "${id}" cannot be shown: someone else has deleted it since.`, {
    extensions: { code: 'GONE' },
  })

/** A thing as it stands after the change. */
export const readNow = async <Row extends object>(
  context: GraphContext,
  batch: Batch<Row>,
  id: string,
): Promise<Row> => {
  const [row] = await context.load(batch, [id]).soon()
  if (row === undefined) throw gone(id)
  return row
}

/** The record of a change, as every payload has it. */
export const activityField = {
  type: ActivityRef,
  description: 'The record of the change.',
  resolve: ({ activity }: { readonly activity: string }, _: object, context: GraphContext) =>
    readNow(context, context.store.records.activitiesByIds, activity),
}

/** What a kind of thing is called, and how it is read. */
export interface Read<Row extends object> {
  /** The name of its type, such as `Claim`. */
  readonly type: string
  readonly ref: ObjectRef<typeof builder.$inferSchemaTypes, Row>
  readonly rows: (store: Store) => Batch<Row>
}

/** The payload of the mutations that create or change a thing. */
export const payloadOf = <Row extends object>(field: string, { type, ref, rows }: Read<Row>) =>
  builder.objectRef<Change>(`${type}Payload`).implement({
    description: `The ${field} as it stands after the change.`,
    fields: (t) => ({
      [field]: t.field({
        type: ref,
        description: `The ${field} as it stands now.`,
        resolve: (({ id }: Change, _: object, context: GraphContext) =>
          readNow(context, rows(context.store), id)) as never,
      }),
      activity: t.field(activityField),
    }),
  })

/** A thing that was deleted, and the record of that. */
export interface Deletion extends Change {
  readonly kind: Subject
}

/** The payload of the mutations that delete a thing. */
export const DeletePayload = builder.objectRef<Deletion>('DeletePayload').implement({
  description: 'What was deleted.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SubjectEnum, description: 'What sort of thing it was.' }),
    slug: t.exposeString('id', { description: 'The slug that it had.' }),
    activity: t.field(activityField),
  }),
})
