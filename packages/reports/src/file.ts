import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

const temporaryName = /^\..+\.(\d+)\.tmp$/

/** Whether there is a process of that number on this machine. */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const makeOne = async (path: string): Promise<void> => {
  try {
    await mkdir(path)
  } catch (error) {
    if (!(await stat(path).catch(() => undefined))?.isDirectory()) throw error
  }
}

/**
 * Makes a folder with those above it, where they are not there. The recursive way of Node tries for ever where nothing
 * can be made, as in `/proc`.
 */
export const makeFolder = async (path: string): Promise<void> => {
  try {
    await makeOne(path)
  } catch (error) {
    const isAboveMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!isAboveMissing || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await makeOne(path)
  }
}

const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A file that is written, and not yet in its place. */
export interface Staged {
  /** Puts it there. */
  readonly commit: () => Promise<void>
  /** Removes it, unless it is in its place. */
  readonly discard: () => Promise<void>
}

/** Writes a file under a temporary name in its folder, flushed to the disk. */
export const stage = async (path: string, bytes: Uint8Array): Promise<Staged> => {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  const discard = (): Promise<void> => rm(temporary, { force: true })
  try {
    const handle = await open(temporary, 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    await discard()
    throw error
  }
  return {
    commit: async () => {
      await rename(temporary, path)
      await flush(dirname(path))
    },
    discard,
  }
}

/**
 * Writes a file so that whoever looks, at any moment, sees the old one whole or the new one whole: under a
 * temporary name in the same folder, flushed to the disk, then renamed.
 */
export const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const { commit, discard } = await stage(path, bytes)
  try {
    await commit()
  } finally {
    await discard()
  }
}

/** Removes what writers that were killed have left in a folder; those of running processes stay. */
export const removeLeftovers = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    const pid = temporaryName.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { force: true })
  }
}
