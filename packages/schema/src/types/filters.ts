import { Slug } from '@claimgraph/model'
import type {
  ActorFilter,
  AssertionFilter,
  ClaimFilter,
  EventFilter,
  PredictionFilter,
} from '@claimgraph/store'
import { builder } from '../builder.ts'
import { ActorKindEnum, EventStatusEnum, ModalityEnum, ResolutionEnum, StanceEnum } from '../enums.ts'

const every = 'Every condition that is given must hold.'

const ActorFilterInput = builder.inputType('ActorFilter', {
  description: `Which actors to list. ${every}`,
  fields: (t) => ({
    kind: t.field({ type: [ActorKindEnum], description: 'Of one of these kinds.' }),
  }),
})

const EventFilterInput = builder.inputType('EventFilter', {
  description: `Which events to list. ${every}`,
  fields: (t) => ({
    status: t.field({ type: [EventStatusEnum], description: 'Of one of these statuses.' }),
    dated: t.boolean({ description: 'True: only those with a date. False: only those without.' }),
    actor: t.string({
      description: 'The slug of an actor: only those with it among the participants.',
      validate: Slug,
    }),
  }),
})

const EventOrderEnum = builder.enumType('EventOrder', {
  description: 'The order of a list of events.',
  values: {
    FILE: { value: 'file', description: 'As in the files of the dossier.' },
    DATE: { value: 'date', description: 'By earliest day; undated ones last.' },
  } as const,
})

const ClaimFilterInput = builder.inputType('ClaimFilter', {
  description: `Which claims to list. ${every} Things are named by slug.`,
  fields: (t) => ({
    theme: t.string({ description: 'Only those of this theme.', validate: Slug }),
    actor: t.string({ description: 'Only those about this actor, in any role.', validate: Slug }),
    event: t.string({ description: 'Only those about this event.', validate: Slug }),
    source: t.string({ description: 'Only those asserted in this source.', validate: Slug }),
    claimant: t.string({
      description: 'Only those that this actor says, first hand or as passed on by others.',
      validate: Slug,
    }),
    stance: t.field({ type: StanceEnum, description: 'Only those said with this stance.' }),
    modality: t.field({ type: [ModalityEnum], description: 'Of one of these modalities.' }),
  }),
})

const AssertionFilterInput = builder.inputType('AssertionFilter', {
  description: `Which assertions to list. ${every} Things are named by slug.`,
  fields: (t) => ({
    claimant: t.string({ description: 'Only what this actor says.', validate: Slug }),
    via: t.string({ description: 'Only what this actor passed on from others.', validate: Slug }),
    source: t.string({ description: 'Only what stands in this source.', validate: Slug }),
    theme: t.string({ description: 'Only on claims of this theme.', validate: Slug }),
    stance: t.field({ type: [StanceEnum], description: 'With one of these stances.' }),
  }),
})

const PredictionFilterInput = builder.inputType('PredictionFilter', {
  description: `Which predictions to list. ${every}`,
  fields: (t) => ({
    theme: t.string({ description: 'The slug of a theme: only those on its claims.', validate: Slug }),
    resolution: t.field({ type: [ResolutionEnum], description: 'With one of these outcomes.' }),
  }),
})

/** The arguments of a field that lists actors; likewise the others below. */
export const actorListArgs = builder.args((t) => ({
  where: t.field({ type: ActorFilterInput, description: 'Which actors to list.' }),
}))

export const eventListArgs = builder.args((t) => ({
  where: t.field({ type: EventFilterInput, description: 'Which events to list.' }),
  orderBy: t.field({ type: EventOrderEnum, defaultValue: 'file', description: 'In which order.' }),
}))

export const claimListArgs = builder.args((t) => ({
  where: t.field({ type: ClaimFilterInput, description: 'Which claims to list.' }),
}))

export const assertionListArgs = builder.args((t) => ({
  where: t.field({ type: AssertionFilterInput, description: 'Which assertions to list.' }),
}))

export const predictionListArgs = builder.args((t) => ({
  where: t.field({ type: PredictionFilterInput, description: 'Which predictions to list.' }),
}))

type Given<Input extends { readonly $inferInput: unknown }> = Input['$inferInput'] | null | undefined

export const actorFilter = (where: Given<typeof ActorFilterInput>): ActorFilter => ({
  kinds: where?.kind ?? undefined,
})

export const eventFilter = (
  where: Given<typeof EventFilterInput>,
  orderBy: 'file' | 'date' | null | undefined,
): EventFilter => ({
  statuses: where?.status ?? undefined,
  dated: where?.dated ?? undefined,
  actor: where?.actor ?? undefined,
  byDate: orderBy === 'date',
})

export const claimFilter = (where: Given<typeof ClaimFilterInput>): ClaimFilter => ({
  theme: where?.theme ?? undefined,
  actor: where?.actor ?? undefined,
  event: where?.event ?? undefined,
  source: where?.source ?? undefined,
  claimant: where?.claimant ?? undefined,
  stance: where?.stance ?? undefined,
  modalities: where?.modality ?? undefined,
})

export const assertionFilter = (where: Given<typeof AssertionFilterInput>): AssertionFilter => ({
  claimant: where?.claimant ?? undefined,
  via: where?.via ?? undefined,
  source: where?.source ?? undefined,
  theme: where?.theme ?? undefined,
  stances: where?.stance ?? undefined,
})

export const predictionFilter = (where: Given<typeof PredictionFilterInput>): PredictionFilter => ({
  theme: where?.theme ?? undefined,
  resolutions: where?.resolution ?? undefined,
})
