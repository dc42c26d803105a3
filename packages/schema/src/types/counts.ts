import { enumName } from '@claimgraph/model'
import type { ClaimDimension, EventDimension, Group, Groups, SourceDimension } from '@claimgraph/store'
import { z } from 'zod'
import { builder } from '../builder.ts'
import { explained } from '../connection.ts'
import { ClaimFilterInput } from '../filters/claim.ts'
import { EventFilterInput } from '../filters/event.ts'
import { SourceFilterInput } from '../filters/source.ts'
import { maxPageSize } from '../limits.ts'
import { nodeOf } from './node.ts'

/** The type of the things that are counted by; undefined for a dimension whose keys are terms or years. */
const nodeTypes: Readonly<Partial<Record<string, string>>> = {
  theme: 'Theme',
  actor: 'Actor',
  claimant: 'Actor',
  event: 'Event',
  source: 'Source',
}

interface CountOfGroup extends Group {
  readonly by: string
}

const GroupCountRef = builder.objectRef<CountOfGroup>('GroupCount').implement({
  description: 'One group of things, and how many there are of them.',
  fields: (t) => ({
    key: t.string({
      nullable: true,
      description: 'The term, slug or year that they have in common; null for those that have none.',
      resolve: ({ by, key }) => {
        const isTerm = key !== null && by !== 'year' && nodeTypes[by] === undefined
        return isTerm ? enumName(key) : key
      },
    }),
    count: t.exposeInt('count', { description: 'How many there are.' }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The thing that they have in common, where it is a thing.',
      resolve: ({ by, key }, _, context) => {
        const type = nodeTypes[by]
        return type === undefined || key === null ? null : nodeOf(context, `${type}:${key}`)
      },
    }),
  }),
})

const dimensionEnum = <Dimension extends string>(
  name: string,
  things: string,
  dimensions: Readonly<Record<Dimension, string>>,
) =>
  builder.enumType(name, {
    description: `What ${things} can be counted by.`,
    values: Object.fromEntries(
      (Object.entries(dimensions) as [Dimension, string][]).map(([value, description]) => [
        enumName(value),
        { value, description },
      ]),
    ) as Record<string, { value: Dimension; description: string }>,
  })

const year = 'The year of the first day that its date can mean; null for what is undated or has no beginning.'

const ClaimDimensionEnum = dimensionEnum<ClaimDimension>('ClaimDimension', 'claims', {
  modality: 'What sort of proposition it is.',
  polarity: 'Whether it affirms or negates.',
  theme: 'Each of its themes.',
  actor: 'Each actor that it is about.',
  event: 'Each event that it is about.',
  source: 'Each source in which it is said.',
  claimant: 'Each actor who says it.',
  year: 'The years of the events that it is about, by the first day that each can mean; null where none has one.',
})

const EventDimensionEnum = dimensionEnum<EventDimension>('EventDimension', 'events', {
  type: 'The kind of act; null where none is given.',
  status: 'Whether it happened.',
  year,
  actor: 'Each actor that takes part.',
})

const SourceDimensionEnum = dimensionEnum<SourceDimension>('SourceDimension', 'sources', {
  type: 'What it is, for its citation.',
  genre: 'What it sets out to do.',
  reliability: 'Its Admiralty letter.',
  status: 'Whether it still stands.',
  year,
})

const most = z.int().min(1).max(maxPageSize)

const first = `How many groups at most, 1 to ${maxPageSize}: the largest first, those of one size by key.`

const counts = async <Where, By extends string>(
  groups: Groups<Where, By>,
  by: By,
  where: Where,
  limit: number,
) => (await explained(() => groups(by, where, limit)).now()).map((group) => ({ ...group, by }))

builder.queryFields((t) => ({
  claimCounts: t.field({
    type: [GroupCountRef],
    description: 'Counts claims in groups; a claim counts once in each group that it belongs to.',
    args: {
      by: t.arg({ type: ClaimDimensionEnum, required: true, description: 'What to count by.' }),
      where: t.arg({ type: ClaimFilterInput, description: 'Which claims to count.' }),
      first: t.arg.int({ defaultValue: 50, description: first, validate: most }),
    },
    resolve: (_, { by, where, first: limit }, { store }) =>
      counts(store.claims.groups, by, where ?? {}, limit ?? 50),
  }),
  eventCounts: t.field({
    type: [GroupCountRef],
    description: 'Counts events in groups; an event counts once in each group that it belongs to.',
    args: {
      by: t.arg({ type: EventDimensionEnum, required: true, description: 'What to count by.' }),
      where: t.arg({ type: EventFilterInput, description: 'Which events to count.' }),
      first: t.arg.int({ defaultValue: 50, description: first, validate: most }),
    },
    resolve: (_, { by, where, first: limit }, { store }) =>
      counts(store.events.groups, by, where ?? {}, limit ?? 50),
  }),
  sourceCounts: t.field({
    type: [GroupCountRef],
    description: 'Counts sources in groups.',
    args: {
      by: t.arg({ type: SourceDimensionEnum, required: true, description: 'What to count by.' }),
      where: t.arg({ type: SourceFilterInput, description: 'Which sources to count.' }),
      first: t.arg.int({ defaultValue: 50, description: first, validate: most }),
    },
    resolve: (_, { by, where, first: limit }, { store }) =>
      counts(store.sources.groups, by, where ?? {}, limit ?? 50),
  }),
}))
