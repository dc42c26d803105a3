import { createHash, type Hash } from 'node:crypto'
import { type Dirent, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isPassedOver } from '@claimgraph/dossier/passed-over'

/** A folder with more files than this is no dossier alone. */
const mostFiles = 10_000

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

/** The files under a folder, relative to it, and the folders, which end in a slash; what is left out is absolute. */
const pathsIn = (folder: string, leftOut: string | undefined, inside = ''): readonly string[] =>
  entriesOf(join(folder, inside)).flatMap((entry) => {
    const path = `${inside}${entry.name}`
    if (join(folder, path) === leftOut) return []
    return entry.isDirectory() ? [`${path}/`, ...pathsIn(folder, leftOut, `${path}/`)] : [path]
  })

const addFile = (hash: Hash, folder: string, path: string): void => {
  const onDisk = join(folder, path)
  const bytes = readFileSync(onDisk)
  // Where a link leads decides whether it may be followed.
  hash.update(`${relative(folder, realpathSync.native(onDisk))}\0${bytes.length}\0`).update(bytes)
}

/**
 * Digests every file under the folder of a dossier, whatever it is: a template may name any of them. Of a link, what it
 * leads to is read.
 * @param out a folder inside that is no part of it
 * @returns undefined where something cannot be read, or there is too much of it
 */
export const digestDossier = (folder: string, out?: string): DossierDigest | undefined => {
  try {
    const root = realpathSync.native(folder)
    const paths = pathsIn(folder, out)
    const files = paths.filter((path) => !path.endsWith('/'))
    if (files.length > mostFiles) return undefined
    const hash = createHash('sha256').update(`${paths.join('\0')}\0`)
    for (const path of files) addFile(hash, root, path)
    return { sha256: hash.digest('hex'), files: new Set(files) }
  } catch {
    return undefined
  }
}
