import type { Activity } from '@claimgraph/model'
import { type CompiledQuery, sql } from 'kysely'
import { ask, type Work } from '../connection.ts'
import type { Reader } from '../read/reader.ts'
import { assemble } from '../shapes/assemble.ts'
import { type Kind, rowsOf } from '../shapes/index.ts'
import type { ActivityRow } from '../tables.ts'
import { validated } from './validate.ts'
import type { Author } from './written.ts'

/** What is to be recorded of a change. */
export interface Deed extends Pick<Activity, 'verb' | 'subject' | 'subjectId'> {
  readonly before?: unknown
  readonly after?: unknown
}

/** The last activity on a thing; undefined where none is on record. */
export function* lastActivityOn(
  reader: Reader,
  subject: Kind,
  subjectId: string,
  verb?: Activity['verb'],
): Work<Activity | undefined> {
  const { compiler } = reader
  const ofVerb = verb === undefined ? sql`` : sql`and verb = ${verb}`
  const rows = yield* ask(
    sql<ActivityRow>`select * from activities where subject = ${subject} and "subjectId" = ${subjectId} ${ofVerb}
      order by "rank" desc limit 1`.compile(compiler),
  )
  const [activity] = yield* assemble(reader, 'activity', rows)
  return activity
}

/** A value as JSON has it, without keys that hold nothing. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Records a change, in the transaction that makes it. Counts grow, so the last activity has the greatest. */
export function* record(
  { compiler, connection }: Reader,
  { agent, agentKind, why }: Author,
  at: Date,
  { before, after, ...deed }: Deed,
): Work<Activity> {
  const [last] = yield* ask(
    compiler.selectFrom('activities').select(['id', 'rank']).orderBy('rank', 'desc').limit(1).compile(),
  )
  const id = String(BigInt(last?.id ?? 0) + 1n)
  const activity = validated('activity', id, {
    id,
    at: at.toISOString(),
    agent,
    agentKind,
    ...deed,
    ...(why === undefined ? {} : { why }),
    ...(before === undefined ? {} : { before: plain(before) }),
    ...(after === undefined ? {} : { after: plain(after) }),
  })
  const place = { rank: (last?.rank ?? 0) + 1, version: 1, asOf: '' }
  yield* connection.inserts('activities', rowsOf('activity', activity, place).activities ?? [])
  return activity
}

/** A query that has a row if, and only if, just this activity was written. */
export const proofOf = (
  { compiler }: Reader,
  { id, at, agent, verb, subject, subjectId, after }: Activity,
): CompiledQuery => {
  const query = compiler
    .selectFrom('activities')
    .select('id')
    .where('id', '=', id)
    .where('at', '=', at)
    .where('agent', '=', agent)
    .where('verb', '=', verb)
    .where('subject', '=', subject)
    .where('subjectId', '=', subjectId)
  return (
    after === undefined ? query.where('after', 'is', null) : query.where('after', '=', JSON.stringify(after))
  ).compile()
}
