import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss'
import { z } from 'zod'
import type { Manners } from './manners.ts'
import { askSeconds, lookSeconds, mostAttempts, queueName } from './settings.ts'

/** A briefing that is to be printed by whoever was given this. */
export interface Order {
  readonly theme: string
  /** How to print it, as whoever queued it said. @throws MannerGoneError */
  readonly manner: () => Promise<string>
  /** Whether it is still ours: another worker has it where we were not heard of for too long. */
  readonly isOurs: () => Promise<boolean>
  /** Whether this is the last time that it is tried. */
  readonly isLast: boolean
}

/** What became of it. */
export type Outcome =
  | { readonly is: 'printed' }
  /** `mayPass`: whether it is worth trying again. */
  | { readonly is: 'failed'; readonly reason: string; readonly mayPass: boolean }

/** Prints a briefing. */
export type Print = (order: Order) => Promise<Outcome>

const Data = z.object({ theme: z.string(), manner: z.string() })

const Touched = z.object({ affected: z.number() })

type Job = JobWithMetadata<object>

const orderOf = (boss: PgBoss, manners: Manners, job: Job): Order => {
  const { theme, manner } = Data.parse(job.data)
  return {
    theme,
    manner: () => manners.get(manner),
    isOurs: async () => Touched.parse(await boss.touch(queueName, job)).affected === 1,
    isLast: job.retryCount + 1 >= mostAttempts,
  }
}

/** Whether the same theme was queued again since: that one is printed, and in the manner that was said then. */
const isOutdated = async (boss: PgBoss, { id, singletonKey }: Job): Promise<boolean> =>
  singletonKey !== null &&
  (await boss.findJobs(queueName, { key: singletonKey, after: id, limit: 1 })).length > 0

const resultOf = async (boss: PgBoss, manners: Manners, print: Print, job: Job): Promise<JobResult> => {
  const { id } = job
  try {
    if (await isOutdated(boss, job)) return { id, status: 'completed' }
    const outcome = await print(orderOf(boss, manners, job))
    if (outcome.is === 'printed') return { id, status: 'completed' }
    return {
      id,
      status: outcome.mayPass ? 'failed' : 'deadletter',
      output: { message: outcome.reason },
    }
  } catch (error) {
    return {
      id,
      status: 'failed',
      output: { message: error instanceof Error ? error.message : String(error) },
    }
  }
}

/** Lets briefings be printed as long as the queue is open, one at a time. */
const startOne = async (boss: PgBoss, manners: Manners, print: Print): Promise<void> => {
  const id: string = await boss.work(
    queueName,
    {
      pollingIntervalSeconds: askSeconds,
      heartbeatRefreshSeconds: lookSeconds,
      includeMetadata: true,
      perJobResults: true,
    },
    async (jobs: Job[]) => {
      const results = await Promise.all(jobs.map((job) => resultOf(boss, manners, print, job)))
      // Where one waited, more may wait.
      boss.notifyWorker(id)
      return results
    },
  )
}

/** Lets briefings be printed as long as the queue is open, so many at once. */
export const startWork = async (
  boss: PgBoss,
  manners: Manners,
  atOnce: number,
  print: Print,
): Promise<void> => {
  for (let n = 0; n < atOnce; n += 1) await startOne(boss, manners, print)
}
