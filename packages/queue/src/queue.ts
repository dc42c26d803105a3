import { alone } from './alone.ts'
import { openBoss } from './boss.ts'
import { openManners } from './manners.ts'
import { queueName, schema } from './settings.ts'
import { isAnythingLeft, type Standing, standings } from './standing.ts'
import { type Print, startWork } from './work.ts'

/** Briefings that are to be printed, in a PostgreSQL database. */
export interface Queue {
  /**
   * Queues briefings. One that waits already keeps its place, and is printed in the manner that is given now.
   * @param manner what their workers are told of how to print them
   * @returns those that waited already
   */
  readonly put: (themes: readonly string[], manner: string) => Promise<readonly string[]>
  /** Forgets what failed of themes other than these. */
  readonly forgetOthers: (themes: readonly string[]) => Promise<void>
  /** How each theme stands by what was queued of it last, in the order of the slugs. */
  readonly standings: () => Promise<readonly Standing[]>
  /** Whether anything waits or is being printed, by anybody. */
  readonly isAnythingLeft: () => Promise<boolean>
  /** Lets briefings be printed until the queue is closed. */
  readonly work: (print: Print) => Promise<void>
  /**
   * Does some work while nobody else does any under the same name, whichever machine they are on. Who is not heard of for
   * too long meanwhile is not waited for.
   */
  readonly alone: <Result>(name: string, work: () => Promise<Result>) => Promise<Result>
  /** Begins nothing more, waits for what is being printed, and lets go of the database. */
  readonly close: () => Promise<void>
}

/** How a queue is used. */
export interface QueueOptions {
  /** How many briefings are printed at once by this process. @default 0, which also looks for no lost workers */
  readonly atOnce?: number
  /**
   * Is told of what fails in the background, such as a lost connection; it is tried again.
   * @default it is not told
   */
  readonly onTrouble?: (error: Error) => void
}

/** So many are queued at once. */
const putsAtOnce = 8

/** Whoever closes a queue waits for what is being printed, however long it takes. */
const patienceMs = 24 * 60 * 60 * 1000

/**
 * Opens the queue of a database; where it is not there, it is made.
 * @param address such as `postgres://user:password@host:5432/database`
 * @throws CannotUseQueueError
 */
export const openQueue = async (
  address: string,
  { atOnce = 0, onTrouble = () => {} }: QueueOptions = {},
): Promise<Queue> => {
  const works = atOnce > 0
  const boss = await openBoss(address, {
    supervise: works,
    connections: works ? atOnce + 3 : putsAtOnce,
    onTrouble,
  })
  const database = boss.getDb()
  const manners = await openManners(database)

  const put = async (themes: readonly string[], manner: string): Promise<readonly string[]> => {
    const digest = await manners.put(manner)
    const left = [...themes]
    const waited = new Set<string>()
    const putSome = async (): Promise<void> => {
      for (let theme = left.shift(); theme !== undefined; theme = left.shift()) {
        const options = { singletonKey: theme }
        const { updated } = await boss.upsert(queueName, { theme, manner: digest }, options)
        if (updated > 0) waited.add(theme)
      }
    }
    await Promise.all(Array.from({ length: putsAtOnce }, putSome))
    return themes.filter((theme) => waited.has(theme))
  }

  return {
    put,
    forgetOthers: async (themes) => {
      await database.executeSql(
        `delete from ${schema}.job where name = $1 and state = 'failed' and not (singleton_key = any($2::text[]))`,
        [queueName, themes],
      )
    },
    standings: () => standings(database),
    isAnythingLeft: () => isAnythingLeft(database),
    work: (print) => startWork(boss, manners, atOnce, print),
    alone: (name, work) => alone(database, name, work),
    close: () => boss.stop({ graceful: true, timeout: patienceMs }),
  }
}
