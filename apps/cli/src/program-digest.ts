import { createHash, type Hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installedFrom, packageOf, readInstalled } from '@claimgraph/reports/installed'

const isInstalled = (folder: string): boolean => folder.split(sep).includes('node_modules')

/** The code of a package that is worked on changes while its version stays. That which is published says in its `package.json` what its code is. */
const addCode = (hash: Hash, folder: string): void => {
  const src = join(folder, 'src')
  if (isInstalled(folder) || !existsSync(src)) return
  const names = readdirSync(src, { recursive: true, encoding: 'utf8' })
  for (const name of names
    .filter((each) => /\.[^.]+$/.test(each) && !/\.test\.ts$|\.snap$/.test(each))
    .sort()) {
    const bytes = readFileSync(join(src, name))
    hash.update(`${name}\0${bytes.length}\0`).update(bytes)
  }
}

/** What npm notes of all that it has installed, with versions and digests; undefined where it was not npm. */
const notedByNpm = (folder: string): Buffer | undefined => {
  const notes = join(dirname(folder), '.package-lock.json')
  return basename(dirname(folder)) === 'node_modules' && existsSync(notes) ? readFileSync(notes) : undefined
}

const digest = (): string => {
  const hash = createHash('sha256').update(process.version)
  const own = packageOf(realpathSync.native(fileURLToPath(import.meta.url)))
  const noted = notedByNpm(own)
  if (noted) return hash.update(readInstalled(own).manifest).update(noted).digest('hex')
  for (const { folder, manifest } of installedFrom([own])) {
    hash.update(manifest)
    addCode(hash, folder)
  }
  return hash.digest('hex')
}

let known: string | undefined

/**
 * A digest of this program: its own code by its text, what it needs by its version, and the version of Node.
 * As long as it is the same, the same files give the same PDFs and the same messages.
 */
export const programDigest = (): string => {
  known ??= digest()
  return known
}
