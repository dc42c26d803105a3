import { rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DossierFile } from './dossier.ts'
import { makeFolder, onDisk } from './on-disk.ts'

export interface WriteFilesOptions {
  /** Whether files that are there already give way. @default false */
  readonly replace?: boolean
}

/**
 * Writes files into a folder, which is made where it is not there.
 * @throws NotWritableError where the system refuses, or a file is there and may not give way; then the files written so
 * far are removed again, unless they may have been there before
 */
export const writeFiles = async (
  folder: string,
  files: readonly DossierFile[],
  { replace = false }: WriteFilesOptions = {},
): Promise<void> => {
  const written: string[] = []
  try {
    for (const { path, text } of files) {
      const file = join(folder, path)
      await onDisk(file, async () => {
        await makeFolder(dirname(file))
        await writeFile(file, text, { flag: replace ? 'w' : 'wx' })
      })
      written.push(file)
    }
  } catch (error) {
    if (!replace) for (const file of written) await rm(file, { force: true })
    throw error
  }
}
