import { builder } from '../builder.ts'
import { connect } from '../connection.ts'
import { activitiesWhere, activityListArgs } from '../filters/activity.ts'
import { ActivityRef } from '../refs.ts'
import { ActivityConnection } from './connections.ts'

builder.queryField('activities', (t) =>
  t.connection(
    {
      type: ActivityRef,
      description: 'Who changed what, when and why: the log of the graph, the latest first.',
      args: activityListArgs,
      resolve: (_, { where, ...page }, context, info) =>
        connect(context, info, context.store.records.activities, {
          ...page,
          where: activitiesWhere(where),
          orderBy: ['rank desc'],
        }),
    },
    ActivityConnection,
  ),
)
