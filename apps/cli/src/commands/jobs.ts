import { openQueue, type Queue, type Standing } from '@claimgraph/queue'
import type { Console } from '../console.ts'
import { withoutPassword } from '../database.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { queueAddress } from '../queue/database.ts'
import { type Watch, watchQueue } from '../queue/watch.ts'

/** What `claimgraph jobs` was called with. */
export interface JobsOptions {
  /** The address of a PostgreSQL database. */
  readonly db: string
  /** Wait until nothing is left to be printed. */
  readonly wait?: boolean
  readonly json?: boolean
}

const states = ['waiting', 'retrying', 'printing', 'printed', 'failed'] as const

const byState = (
  standings: readonly Standing[],
): Readonly<Record<Standing['state'], readonly Standing[]>> => {
  const of = (state: Standing['state']): readonly Standing[] =>
    standings.filter((standing) => standing.state === state)
  return {
    waiting: of('waiting'),
    retrying: of('retrying'),
    printing: of('printing'),
    printed: of('printed'),
    failed: of('failed'),
  }
}

const summary = (standings: readonly Standing[]): string => {
  const counts = byState(standings)
  return states
    .filter((state) => counts[state].length > 0)
    .map((state) => `${counts[state].length} ${state}`)
    .join(', ')
}

/** So long nothing is begun before it is asked whether there is a worker. */
const idleMs = 15_000

/** Waits until nothing is left; where the database does not answer, until it does. */
const untilNothingIsLeft = (queue: Queue, watch: Watch, db: string, console: Console): Promise<void> => {
  let idleSince = performance.now()
  let isTold = false
  const isAnythingLeft = async (): Promise<boolean> => {
    if (!(await queue.isAnythingLeft())) return false
    const standings = await queue.standings()
    console.progress(summary(standings))
    if (byState(standings).printing.length > 0) idleSince = performance.now()
    if (!isTold && performance.now() - idleSince > idleMs) {
      isTold = true
      console.note(
        `Nothing was begun for ${idleMs / 1_000} s. Is there a worker? claimgraph worker --db ${withoutPassword(db)} -o out`,
      )
    }
    return true
  }
  return watch.until({ isAnythingLeft }, true)
}

const lineOf = ({ theme, state, attempts, reason }: Standing, width: number): string =>
  [
    theme.padEnd(width),
    state.padEnd('retrying'.length),
    ...(reason === undefined
      ? []
      : [`after ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}: ${reason}`]),
  ]
    .join('  ')
    .trimEnd()

const print = (standings: readonly Standing[], console: Console): void => {
  const told = standings.filter(({ state }) => state !== 'waiting' && state !== 'printed')
  const width = Math.max(0, ...told.map(({ theme }) => theme.length))
  for (const standing of told) console.data(lineOf(standing, width))
  console.data(standings.length === 0 ? 'Nothing was queued.' : `${summary(standings)}.`)
}

/** Says how the briefings stand that were queued. */
export const jobs = async (
  { db, wait = false, json = false }: JobsOptions,
  console: Console,
): Promise<ExitCode> => {
  const watch = watchQueue(console)
  const queue = await openQueue(queueAddress(db), wait ? { onTrouble: watch.trouble } : {})
  try {
    if (wait) await untilNothingIsLeft(queue, watch, db, console)
    const standings = await queue.standings()
    if (json) console.json({ jobs: standings })
    else print(standings, console)
    return standings.some(({ state }) => state === 'failed') ? exitCodes.findings : exitCodes.fine
  } finally {
    await queue.close()
  }
}
