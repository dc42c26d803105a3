import { open, readFile, rm, stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning } from './file.ts'

/** A lock is held for some milliseconds. */
const defaultPatienceMs = 30_000

/** The number of its holder is written into a lock right after it is made: one that has none for so long has a dead holder. */
const namelessMs = 2_000

const has = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/** The number of the process that holds a lock. */
const holderOf = async (path: string): Promise<number | undefined> => {
  const text = await readFile(path, 'utf8').catch(() => '')
  return /^\d+$/.test(text) ? Number(text) : undefined
}

const isDead = async (path: string, holder: number | undefined): Promise<boolean> => {
  if (holder !== undefined) return !isRunning(holder)
  const made = await stat(path).catch(() => undefined)
  return made !== undefined && Date.now() - made.mtimeMs > namelessMs
}

/** Removes a lock whose holder was killed. */
export const removeDeadLock = async (path: string): Promise<void> => {
  const holder = await holderOf(path)
  // Looked at again, as somebody else may have done so meanwhile, and taken it.
  if ((await isDead(path, holder)) && (await holderOf(path)) === holder) await rm(path, { force: true })
}

/** @returns whether it was free */
const take = async (path: string): Promise<boolean> => {
  const handle = await open(path, 'wx').catch((error: unknown) => {
    if (has(error, 'EEXIST')) return undefined
    throw error
  })
  if (!handle) return false
  try {
    await handle.writeFile(String(process.pid))
    return true
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

/**
 * Does some work while no other process on this machine does any under the same lock: a file that is there meanwhile.
 * One process may not do so twice at once.
 * @throws Error where another process holds the lock for too long, or it cannot be made
 */
export const withLock = async <Result>(
  path: string,
  work: () => Promise<Result>,
  patienceMs = defaultPatienceMs,
): Promise<Result> => {
  const begun = performance.now()
  while (!(await take(path))) {
    await removeDeadLock(path)
    if (performance.now() - begun > patienceMs)
      throw new Error(
        `process ${(await holderOf(path)) ?? ''} has held ${path} for ${Math.round(patienceMs / 1000)} s; if that is no build, remove the file`,
      )
    await sleep(2 + Math.random() * 8)
  }
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}
