import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestName } from './place.ts'

/** The manifest that a path names: the file itself, or that of a folder. */
export const manifestAt = async (path: string): Promise<string> => {
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true
  return isFolder ? join(path, manifestName) : path
}
