import type { Corroboration } from '@claimgraph/model'
import { builder } from '../builder.ts'
import { CorroborationLevelEnum } from '../enums.ts'

/** How widely a claim is held. */
export const CorroborationRef = builder.objectRef<Corroboration>('Corroboration').implement({
  description: 'How widely a claim is held, counted by independent origins: ten reprints are one origin.',
  fields: (t) => ({
    level: t.expose('level', { type: CorroborationLevelEnum, description: 'The counts in one word.' }),
    assertions: t.exposeInt('assertions', {
      description: 'All assertions of the claim on record, of every stance.',
    }),
    sources: t.exposeInt('sources', { description: 'The sources in which they stand.' }),
    origins: t.exposeInt('origins', { description: 'Independent origins that assert it first hand.' }),
    denyingOrigins: t.exposeInt('denyingOrigins', {
      description: 'Independent origins that deny it first hand.',
    }),
    relayed: t.exposeInt('relayed', {
      description: 'Assertions known only because someone else passed them on; no origin of their own.',
    }),
    retracted: t.exposeInt('retracted', {
      description:
        'Assertions that count for nothing because their source, or a work that it copies, was retracted.',
    }),
  }),
})
