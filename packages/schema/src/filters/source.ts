import { Slug } from '@claimgraph/model'
import type { SourceField, SourceWhere } from '@claimgraph/store'
import { builder } from '../builder.ts'
import { CitationTypeEnum, ReliabilityEnum, SourceGenreEnum, SourceStatusEnum } from '../enums.ts'
import { orderDescription, orderEnum } from './order.ts'
import { DateRangeInput, every, Slugs, together, Words } from './parts.ts'

export const SourceFilterInput = builder.inputRef<SourceWhere>('SourceFilter')

SourceFilterInput.implement({
  description: `Which sources to list. ${every}`,
  fields: (t) => ({
    slug: t.stringList({ description: 'One of these.', validate: Slugs }),
    text: t.string({
      description:
        'Its title, authors, container, publisher or descriptor have these words, whatever their case, accents and punctuation.',
      validate: Words,
    }),
    type: t.field({ type: [CitationTypeEnum], description: 'Of one of these types.' }),
    genre: t.field({ type: [SourceGenreEnum], description: 'Of one of these genres.' }),
    reliability: t.field({ type: [ReliabilityEnum], description: 'With one of these letters.' }),
    status: t.field({ type: [SourceStatusEnum], description: 'Of one of these statuses.' }),
    language: t.stringList({ description: 'In one of these languages (BCP 47).' }),
    date: t.field({ type: DateRangeInput, description: 'Published in this range.' }),
    author: t.string({ description: 'Written by this actor.', validate: Slug }),
    origin: t.string({
      description: 'With this source at the end of its chain of copies.',
      validate: Slug,
    }),
    copied: t.boolean({ description: 'Whether it copies another work.' }),
    and: t.field({ type: [SourceFilterInput], description: together.and }),
    or: t.field({ type: [SourceFilterInput], description: together.or }),
    not: t.field({ type: SourceFilterInput, description: together.not }),
  }),
})

const SourceOrderEnum = orderEnum<SourceField>('SourceOrder', 'sources', {
  date: 'By the first day that the date of publication can mean; undated ones last',
  title: 'By title; those without one last',
})

/** The arguments of a field that lists sources. */
export const sourceListArgs = builder.args((t) => ({
  where: t.field({ type: SourceFilterInput, description: 'Which sources to list.' }),
  orderBy: t.field({ type: [SourceOrderEnum], description: orderDescription }),
}))
