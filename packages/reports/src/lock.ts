import { open, readFile, rm, stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { fateOf, thisWriter } from './writer.ts'

/** How long who waits for a lock does so. A lock is held for some milliseconds. */
export interface Patience {
  /** Then the wait fails. @default 30,000 */
  readonly waitMs?: number
  /**
   * Then a holder on another machine is dead: its lock has stood for so long while we waited.
   * @default 10,000
   */
  readonly strangerMs?: number
}

/** Its holder is written into a lock right after it is made: one that names none for so long has a dead holder. */
const namelessMs = 2_000

const has = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/** A lock as it stands there. */
interface Lock {
  /** Empty where it names none yet. */
  readonly holder: string
  readonly madeMs: number
}

const look = async (path: string): Promise<Lock | undefined> => {
  const made = await stat(path).catch(() => undefined)
  const holder = await readFile(path, 'utf8').catch(() => undefined)
  return made && holder !== undefined ? { holder, madeMs: made.mtimeMs } : undefined
}

const isSame = (one: Lock | undefined, other: Lock | undefined): boolean =>
  one?.holder === other?.holder && one?.madeMs === other?.madeMs

/** @param isOld whether it has stood for too long while somebody waited */
const isDead = ({ holder, madeMs }: Lock, isOld: boolean): boolean => {
  if (holder === '') return Date.now() - madeMs > namelessMs
  const fate = fateOf(holder)
  return fate === 'ended' || (fate === 'unknown' && isOld)
}

/** Removes a lock whose holder was killed. */
export const removeDeadLock = async (path: string, isOld = false): Promise<void> => {
  const lock = await look(path)
  // Looked at again, as somebody else may have done so meanwhile, and taken it.
  if (lock && isDead(lock, isOld) && isSame(await look(path), lock)) await rm(path, { force: true })
}

/** @returns whether it was free */
const take = async (path: string): Promise<boolean> => {
  const handle = await open(path, 'wx').catch((error: unknown) => {
    if (has(error, 'EEXIST')) return undefined
    throw error
  })
  if (!handle) return false
  try {
    await handle.writeFile(thisWriter)
    return true
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

const wait = async (path: string, { waitMs = 30_000, strangerMs = 10_000 }: Patience): Promise<void> => {
  const begun = performance.now()
  let seen: Lock | undefined
  let seenAt = begun
  while (!(await take(path))) {
    const now = performance.now()
    const lock = await look(path)
    if (!isSame(lock, seen)) seenAt = now
    seen = lock
    await removeDeadLock(path, now - seenAt > strangerMs)
    if (now - begun > waitMs)
      throw new Error(
        `process ${lock?.holder ?? ''} has held ${path} for ${Math.round(waitMs / 1000)} s; if that is no build, remove the file`,
      )
    await sleep(2 + Math.random() * 8)
  }
}

/**
 * Does some work while no other process does any under the same lock: a file that is there meanwhile. One process may
 * not do so twice at once.
 * @throws Error where another process holds the lock for too long, or it cannot be made
 */
export const withLock = async <Result>(
  path: string,
  work: () => Promise<Result>,
  patience: Patience = {},
): Promise<Result> => {
  await wait(path, patience)
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}
