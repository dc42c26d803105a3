import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

const isFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

/** The nearest folder, from `start` upwards, that holds a `dossier.yaml`; undefined where there is none. */
export const findDossier = async (start: string): Promise<string | undefined> => {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (await isFile(join(folder, 'dossier.yaml'))) return folder
    if (folder === dirname(folder)) return undefined
  }
}
