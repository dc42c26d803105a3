import { Slug, Text } from '@claimgraph/model'
import type { ActorField, ActorWhere } from '@claimgraph/store'
import { builder } from '../builder.ts'
import { ActorKindEnum } from '../enums.ts'
import { orderDescription, orderEnum } from './order.ts'
import { every, Slugs, together, Words } from './parts.ts'

export const ActorFilterInput = builder.inputRef<ActorWhere>('ActorFilter')

ActorFilterInput.implement({
  description: `Which actors to list. ${every}`,
  fields: (t) => ({
    slug: t.stringList({ description: 'One of these.', validate: Slugs }),
    kind: t.field({ type: [ActorKindEnum], description: 'Of one of these kinds.' }),
    text: t.string({
      description:
        'A name of it or its description has these words, whatever their case, accents and punctuation.',
      validate: Words,
    }),
    name: t.string({ description: 'Called so, in any case.', validate: Text }),
    relatedTo: t.string({
      description: 'Its entry states a relation to this actor: a member of it, a part of it and so on.',
      validate: Slug,
    }),
    speaks: t.boolean({ description: 'Whether some assertion has it as a claimant.' }),
    and: t.field({ type: [ActorFilterInput], description: together.and }),
    or: t.field({ type: [ActorFilterInput], description: together.or }),
    not: t.field({ type: ActorFilterInput, description: together.not }),
  }),
})

const ActorOrderEnum = orderEnum<ActorField>('ActorOrder', 'actors', {
  name: 'By the name that we print',
  claims: 'By how many claims are about the actor',
})

/** The arguments of a field that lists actors. */
export const actorListArgs = builder.args((t) => ({
  where: t.field({ type: ActorFilterInput, description: 'Which actors to list.' }),
  orderBy: t.field({ type: [ActorOrderEnum], description: orderDescription }),
}))
