import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from '../discover/list.ts'
import { NotWritableError } from '../errors.ts'

/**
 * Does something on the disk.
 * @param path what it is done for, as the user named it
 * @throws NotWritableError where the system refuses
 */
export const onDisk = async <Result>(path: string, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (cause) {
    throw new NotWritableError(path, codeOf(cause), { cause })
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
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await makeOne(path)
  }
}
