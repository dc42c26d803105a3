import type { Activity } from '@claimgraph/model'
import { present, type Shape } from './shape.ts'

/** What stood, as JSON; a stood `null` is not the same as nothing. */
const written = (stood: Activity['before']): string | null =>
  stood === undefined ? null : JSON.stringify(stood)

const read = (stood: string | null): Activity['before'] => (stood === null ? undefined : JSON.parse(stood))

export const activity: Shape<Activity, 'activities'> = {
  table: 'activities',
  parts: {},
  rows: ({ id, at, agent, agentKind, verb, subject, subjectId, why, before, after }, { rank }) => ({
    activities: [
      {
        id,
        rank,
        at,
        agent,
        agentKind,
        verb,
        subject,
        subjectId,
        why: why ?? null,
        before: written(before),
        after: written(after),
      },
    ],
  }),
  value: ({ id, at, agent, agentKind, verb, subject, subjectId, why, before, after }) => ({
    id,
    at,
    agent,
    agentKind,
    verb,
    subject,
    subjectId,
    ...present({ why }),
    ...(before === null ? {} : { before: read(before) }),
    ...(after === null ? {} : { after: read(after) }),
  }),
}
