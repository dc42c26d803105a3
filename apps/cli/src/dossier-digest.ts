import { createHash, type Hash } from 'node:crypto'
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isPassedOver } from '@claimgraph/dossier/passed-over'

/** A folder with more than this is no dossier alone. */
const most = { files: 10_000, bytes: 256 * 1024 * 1024 }

/** What the files of a dossier are, by their contents. */
export interface DossierDigest {
  /** SHA-256 of the names and contents of all of them, in lower-case hexadecimal. */
  readonly sha256: string
  /** The files that it is of, relative to the folder. */
  readonly files: ReadonlySet<string>
}

const entriesOf = (folder: string): readonly Dirent[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isPassedOver(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))

/** Says of an absolute path whether it is no part of a dossier. Of a folder that is not, what it holds may still be one. */
export type IsLeftOut = (path: string) => boolean

/** The files under a folder, relative to it, and the folders, which end in a slash. */
const pathsIn = (folder: string, isLeftOut: IsLeftOut, inside = ''): readonly string[] =>
  entriesOf(join(folder, inside)).flatMap((entry) => {
    const path = `${inside}${entry.name}`
    const isFolder = entry.isDirectory()
    const itself = isFolder ? `${path}/` : path
    return [
      ...(isLeftOut(join(folder, path)) ? [] : [itself]),
      ...(isFolder ? pathsIn(folder, isLeftOut, itself) : []),
    ]
  })

/** How much is to be read; what is no file, such as a pipe, may have no end. */
const bytesOf = (path: string): number => {
  const stats = statSync(path)
  return stats.isFile() ? stats.size : Number.POSITIVE_INFINITY
}

const addFile = (hash: Hash, folder: string, path: string): void => {
  const onDisk = join(folder, path)
  const bytes = readFileSync(onDisk)
  // Where a link leads decides whether it may be followed.
  hash.update(`${relative(folder, realpathSync.native(onDisk))}\0${bytes.length}\0`).update(bytes)
}

/**
 * Digests every file under the folder of a dossier, whatever it is: a template may name any of them. Of a link, what it
 * leads to is read.
 * @returns undefined where something cannot be read, or there is too much of it
 */
export const digestDossier = (
  folder: string,
  isLeftOut: IsLeftOut = () => false,
): DossierDigest | undefined => {
  try {
    const root = realpathSync.native(folder)
    const paths = pathsIn(folder, isLeftOut)
    const files = paths.filter((path) => !path.endsWith('/'))
    if (files.length > most.files) return undefined
    if (files.reduce((bytes, path) => bytes + bytesOf(join(root, path)), 0) > most.bytes) return undefined
    const hash = createHash('sha256').update(`${paths.join('\0')}\0`)
    for (const path of files) addFile(hash, root, path)
    return { sha256: hash.digest('hex'), files: new Set(files) }
  } catch {
    return undefined
  }
}
