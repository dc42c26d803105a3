import { Slug } from '@claimgraph/model'
import type { ClaimField, ClaimWhere } from '@claimgraph/store'
import { builder } from '../builder.ts'
import { CorroborationLevelEnum, ModalityEnum, PolarityEnum, RoleEnum, StanceEnum } from '../enums.ts'
import { ActorFilterInput } from './actor.ts'
import { AssertionFilterInput } from './assertion.ts'
import { EventFilterInput } from './event.ts'
import { orderDescription, orderEnum } from './order.ts'
import { CountRangeInput, DateRangeInput, every, Slugs, together, Words } from './parts.ts'

export const ClaimFilterInput = builder.inputRef<ClaimWhere>('ClaimFilter')

ClaimFilterInput.implement({
  description: `Which claims to list. ${every}`,
  fields: (t) => ({
    slug: t.stringList({ description: 'One of these.', validate: Slugs }),
    text: t.string({
      description: 'Its text has these words, whatever their case, accents and punctuation.',
      validate: Words,
    }),
    theme: t.string({ description: 'Of this theme.', validate: Slug }),
    narrower: t.boolean({ description: 'With a theme: also those of the themes below it.' }),
    modality: t.field({ type: [ModalityEnum], description: 'Of one of these modalities.' }),
    polarity: t.field({ type: PolarityEnum, description: 'Of this polarity.' }),
    actor: t.string({ description: 'About this actor, in any role.', validate: Slug }),
    role: t.field({
      type: [RoleEnum],
      description: 'About an actor in one of these roles: the actor, where one is given.',
    }),
    actorWhere: t.field({ type: ActorFilterInput, description: 'About some actor that meets this.' }),
    event: t.string({ description: 'About this event.', validate: Slug }),
    date: t.field({
      type: DateRangeInput,
      description: 'About some event in this range; undated: also where no event of it has a date.',
    }),
    eventWhere: t.field({ type: EventFilterInput, description: 'About some event that meets this.' }),
    source: t.string({ description: 'Asserted in this source.', validate: Slug }),
    claimant: t.string({
      description: 'Said by this actor, first hand or as passed on by others.',
      validate: Slug,
    }),
    stance: t.field({
      type: StanceEnum,
      description: 'Said with this stance: in the source and by the claimant, where they are given.',
    }),
    assertionWhere: t.field({
      type: AssertionFilterInput,
      description: 'With some assertion that meets this.',
    }),
    evidence: t.boolean({ description: 'Whether some assertion of it has a passage.' }),
    origins: t.field({
      type: CountRangeInput,
      description: 'Asserted first hand by so many independent origins; copies and hearsay count for none.',
    }),
    corroboration: t.field({
      type: [CorroborationLevelEnum],
      description: 'Held as widely as one of these.',
    }),
    assessed: t.boolean({ description: 'Whether an analyst has assessed it.' }),
    judged: t.boolean({ description: 'Whether a key judgement rests on it.' }),
    and: t.field({ type: [ClaimFilterInput], description: together.and }),
    or: t.field({ type: [ClaimFilterInput], description: together.or }),
    not: t.field({ type: ClaimFilterInput, description: together.not }),
  }),
})

const ClaimOrderEnum = orderEnum<ClaimField>('ClaimOrder', 'claims', {
  text: 'By text',
  modality: 'By modality: facts, interpretations, predictions, recommendations',
  date: 'By the first day of the earliest dated event that it is about; those without one last',
  origins: 'By how many independent origins assert it first hand',
})

/** The arguments of a field that lists claims. */
export const claimListArgs = builder.args((t) => ({
  where: t.field({ type: ClaimFilterInput, description: 'Which claims to list.' }),
  orderBy: t.field({ type: [ClaimOrderEnum], description: orderDescription }),
}))
