import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fateOf, thisWriter } from './writer.ts'

const temporaryName = /^\..+\.(\d+(?:@\w+)?)\.tmp$/

/** Nobody writes a file for so long. */
const longestWriteMs = 24 * 60 * 60 * 1000

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
  /** Removes it, unless it is in its place. Where it cannot be removed, it is left to `removeLeftovers`: why it is to go matters more. */
  readonly discard: () => Promise<void>
}

/** Writes a file under a temporary name in its folder, flushed to the disk. */
export const stage = async (path: string, bytes: Uint8Array): Promise<Staged> => {
  const temporary = join(dirname(path), `.${basename(path)}.${thisWriter}.tmp`)
  const discard = (): Promise<void> => rm(temporary, { force: true }).catch(() => {})
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

const isLeftover = async (path: string, writer: string): Promise<boolean> => {
  const fate = fateOf(writer)
  if (fate !== 'unknown') return fate === 'ended'
  const written = await stat(path).catch(() => undefined)
  return written !== undefined && Date.now() - written.mtimeMs > longestWriteMs
}

/** Removes what writers that were killed have left in a folder, here or, a day ago, elsewhere; what running ones write stays. */
export const removeLeftovers = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    const writer = temporaryName.exec(name)?.[1]
    const path = join(folder, name)
    if (writer !== undefined && (await isLeftover(path, writer))) await rm(path, { force: true })
  }
}
