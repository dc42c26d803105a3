import type { Db } from 'pg-boss'
import { z } from 'zod'
import { mostAttempts, queueName, schema } from './settings.ts'

/** How a theme stands that was queued. */
export interface Standing {
  readonly theme: string
  /** `retrying` waits to be begun again after a failure. */
  readonly state: 'waiting' | 'retrying' | 'printing' | 'printed' | 'failed'
  /** How often it was begun. */
  readonly attempts: number
  /** Why it failed the last time, where it is `retrying` or `failed`. */
  readonly reason: string | undefined
  /** When it was queued. */
  readonly queuedOn: Date
}

const states = {
  created: 'waiting',
  retry: 'retrying',
  active: 'printing',
  completed: 'printed',
  failed: 'failed',
} as const

const Row = z.object({
  theme: z.string(),
  state: z.enum(['created', 'retry', 'active', 'completed', 'failed']),
  retry_count: z.int(),
  started_on: z.date().nullable(),
  created_on: z.date(),
  output: z.unknown(),
})

/** What is kept of a failure: what we said ourselves, or what the library says of a worker. */
const Failure = z.union([
  z.object({ message: z.string() }),
  z.object({ value: z.object({ message: z.string() }) }).transform(({ value }) => value),
])

const lost = `Its worker was lost while it printed it: it was killed, needed too much memory, or had no way to the database`

/** The words of the library, and what they mean. */
const meanings: Readonly<Record<string, string>> = {
  'job heartbeat timeout': lost,
  'job timed out': 'It took longer than a briefing may',
}

const reasonIn = (output: unknown): string => {
  const { data } = Failure.safeParse(output)
  if (data === undefined) return 'Nobody said why'
  return meanings[data.message] ?? data.message
}

const standingOf = ({
  theme,
  state,
  retry_count,
  started_on,
  created_on,
  output,
}: z.output<typeof Row>): Standing => ({
  theme,
  state: states[state],
  attempts: started_on === null ? 0 : Math.min(retry_count + 1, mostAttempts),
  reason: state === 'failed' || state === 'retry' ? reasonIn(output) : undefined,
  queuedOn: created_on,
})

/** How each theme stands by what was queued of it last, in the order of the slugs. */
export const standings = async (database: Pick<Db, 'executeSql'>): Promise<readonly Standing[]> => {
  const { rows } = await database.executeSql(
    `select distinct on (singleton_key collate "C") singleton_key as theme, state, retry_count, started_on, created_on, output
     from ${schema}.job where name = $1 and state <> 'cancelled'
     order by singleton_key collate "C", created_on desc, id`,
    [queueName],
  )
  return z.array(Row).parse(rows).map(standingOf)
}

const Left = z.array(z.object({ left: z.boolean() }))

/** Whether anything waits or is being printed. */
export const isAnythingLeft = async (database: Pick<Db, 'executeSql'>): Promise<boolean> => {
  const { rows } = await database.executeSql(
    `select exists (select from ${schema}.job where name = $1 and state < 'active')
       or exists (select from ${schema}.job where name = $1 and state = 'active') as left`,
    [queueName],
  )
  return Left.parse(rows)[0]?.left === true
}
