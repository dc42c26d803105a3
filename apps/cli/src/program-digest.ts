import { createHash, type Hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A package on the disk, and those that it needs. */
interface Package {
  readonly folder: string
  readonly manifest: Buffer
  readonly needs: readonly string[]
}

const readPackage = (folder: string): Package => {
  const manifest = readFileSync(join(folder, 'package.json'))
  const { dependencies = {}, optionalDependencies = {} }: Partial<Record<string, object>> = JSON.parse(
    manifest.toString(),
  )
  return { folder, manifest, needs: Object.keys({ ...dependencies, ...optionalDependencies }) }
}

/** The folder of a package that another one needs, where Node finds it; undefined where it is not installed. */
const folderOf = (name: string, from: string): string | undefined => {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (basename(at) !== 'node_modules' && existsSync(folder)) return realpathSync.native(folder)
    if (dirname(at) === at) return undefined
  }
}

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

/** The folder of the package that a file is part of. */
const packageFolder = (file: string): string => {
  let folder = dirname(file)
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

/** What npm notes of all that it has installed, with versions and digests; undefined where it was not npm. */
const notedByNpm = (folder: string): Buffer | undefined => {
  const notes = join(dirname(folder), '.package-lock.json')
  return basename(dirname(folder)) === 'node_modules' && existsSync(notes) ? readFileSync(notes) : undefined
}

const digest = (): string => {
  const hash = createHash('sha256').update(process.version)
  const own = packageFolder(realpathSync.native(fileURLToPath(import.meta.url)))
  const noted = notedByNpm(own)
  if (noted) return hash.update(readPackage(own).manifest).update(noted).digest('hex')
  const waiting = [own]
  const seen = new Set(waiting)
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const { manifest, needs } = readPackage(folder)
    hash.update(manifest)
    addCode(hash, folder)
    for (const name of needs) {
      const found = folderOf(name, folder)
      if (found === undefined || seen.has(found)) continue
      seen.add(found)
      waiting.push(found)
    }
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
