import { Slug } from '@claimgraph/model'
import type { ThemeField, ThemeWhere } from '@claimgraph/store'
import { builder } from '../builder.ts'
import { orderDescription, orderEnum } from './order.ts'
import { every, Slugs, together, Words } from './parts.ts'

export const ThemeFilterInput = builder.inputRef<ThemeWhere>('ThemeFilter')

ThemeFilterInput.implement({
  description: `Which themes to list. ${every}`,
  fields: (t) => ({
    slug: t.stringList({ description: 'One of these.', validate: Slugs }),
    text: t.string({
      description:
        'Its title, question or bottom line has these words, whatever their case, accents and punctuation.',
      validate: Words,
    }),
    broader: t.string({ description: 'Right below this theme.', validate: Slug }),
    top: t.boolean({ description: 'True: only those below no other. False: only those below another.' }),
    and: t.field({ type: [ThemeFilterInput], description: together.and }),
    or: t.field({ type: [ThemeFilterInput], description: together.or }),
    not: t.field({ type: ThemeFilterInput, description: together.not }),
  }),
})

const ThemeOrderEnum = orderEnum<ThemeField>('ThemeOrder', 'themes', { title: 'By title' })

/** The arguments of a field that lists themes. */
export const themeListArgs = builder.args((t) => ({
  where: t.field({ type: ThemeFilterInput, description: 'Which themes to list.' }),
  orderBy: t.field({ type: [ThemeOrderEnum], description: orderDescription }),
}))
