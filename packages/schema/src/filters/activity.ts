import { Text } from '@claimgraph/model'
import type { ActivityWhere } from '@claimgraph/store'
import { builder } from '../builder.ts'
import { ActivityVerbEnum, SubjectEnum } from '../enums.ts'
import { every } from './parts.ts'

const ActivityFilterInput = builder.inputType('ActivityFilter', {
  description: `Which activities to list. ${every}`,
  fields: (t) => ({
    subject: t.field({ type: [SubjectEnum], description: 'Done to a thing of one of these kinds.' }),
    slug: t.string({
      description: 'Done to the thing of this slug; `dossier` for the dossier as a whole.',
      validate: Text,
    }),
    verb: t.field({ type: [ActivityVerbEnum], description: 'Where one of these was done.' }),
    agent: t.string({ description: 'Done by the agent of this name.', validate: Text }),
  }),
})

/** The arguments of a field that lists activities. */
export const activityListArgs = builder.args((t) => ({
  where: t.field({ type: ActivityFilterInput, description: 'Which activities to list.' }),
}))

/** The filter as the store has it. */
export const activitiesWhere = (
  where: (typeof ActivityFilterInput)['$inferInput'] | null | undefined,
): ActivityWhere => ({
  subjects: where?.subject,
  subjectId: where?.slug,
  verbs: where?.verb,
  agent: where?.agent,
})
