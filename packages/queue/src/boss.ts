import { PgBoss } from 'pg-boss'
import { CannotUseQueueError } from './errors.ts'
import {
  heartbeatSeconds,
  keptSeconds,
  lookSeconds,
  mostAttempts,
  queueName,
  schema,
  waitsSeconds,
} from './settings.ts'

/** How the tables of the queue are used. */
export interface BossOptions {
  /** Whether to look for workers that were lost, and to clean up: what workers do. @default false */
  readonly supervise?: boolean
  /** How many connections to the server it may hold. */
  readonly connections: number
  /** Is told of what fails in the background; it is tried again. */
  readonly onTrouble: (error: Error) => void
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** The codes of PostgreSQL for what a user may not do, and for a schema that is not there. */
const [forbidden, noSchema] = ['42501', '3F000']

const grant = `let someone who may do so give the user a schema: create schema ${schema} authorization <user>`

const advice: Readonly<Record<string, string>> = { [forbidden]: grant, [noSchema]: grant }

const open = async (
  address: string,
  { supervise = false, connections, onTrouble }: BossOptions,
  createSchema: boolean,
): Promise<PgBoss> => {
  const boss = new PgBoss({
    connectionString: address,
    application_name: 'claimgraph queue',
    schema,
    createSchema,
    max: connections,
    supervise,
    superviseIntervalSeconds: lookSeconds,
    monitorIntervalSeconds: lookSeconds,
    monitorVacuum: false,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  })
  boss.on('error', onTrouble)
  try {
    return await boss.start()
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {})
    throw error
  }
}

/** Opens the tables of the queue; where they are not there, they are made. @throws CannotUseQueueError */
export const openBoss = async (address: string, options: BossOptions): Promise<PgBoss> => {
  try {
    // Who may not make a schema may have been given one.
    const boss = await open(address, options, true).catch((error: unknown) => {
      if (codeOf(error) !== forbidden) throw error
      return open(address, options, false)
    })
    await boss.createQueue(queueName, {
      policy: 'singleton',
      heartbeatSeconds,
      retryLimit: mostAttempts - 1,
      retryDelay: 2,
      retryBackoff: true,
      retentionSeconds: waitsSeconds,
      deleteAfterSeconds: keptSeconds,
    })
    return boss
  } catch (error) {
    throw new CannotUseQueueError(
      advice[codeOf(error)] ?? 'check that the server runs and can be reached, then try again',
      { cause: error },
    )
  }
}
