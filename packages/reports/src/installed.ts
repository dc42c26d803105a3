import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A package on the disk. */
export interface Installed {
  readonly folder: string
  readonly name: string
  readonly version: string
  /** The bytes of its `package.json`. */
  readonly manifest: Buffer
  /** The names of the packages that it needs, or uses where they are there. */
  readonly needs: readonly string[]
}

/** @param folder where its `package.json` stands */
export const readInstalled = (folder: string): Installed => {
  const manifest = readFileSync(join(folder, 'package.json'))
  const {
    name,
    version = '',
    dependencies = {},
    optionalDependencies = {},
  } = JSON.parse(manifest.toString()) as {
    readonly name: string
    readonly version?: string
    readonly dependencies?: object
    readonly optionalDependencies?: object
  }
  const needs = Object.keys({ ...dependencies, ...optionalDependencies })
  return { folder, name, version, manifest, needs }
}

/** The folder of a package that another one needs, where Node finds it; undefined where it is not installed. */
export const folderOf = (name: string, from: string): string | undefined => {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (basename(at) !== 'node_modules' && existsSync(folder)) return realpathSync.native(folder)
    if (dirname(at) === at) return undefined
  }
}

/** The packages in some folders, and all that they need, each once. */
export const installedFrom = (folders: readonly string[]): readonly Installed[] => {
  const found: Installed[] = []
  const seen = new Set(folders)
  const waiting = [...seen]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const installed = readInstalled(folder)
    found.push(installed)
    for (const name of installed.needs) {
      const needed = folderOf(name, folder)
      if (needed === undefined || seen.has(needed)) continue
      seen.add(needed)
      waiting.push(needed)
    }
  }
  return found
}

/** The folder of the package that a file is part of. */
export const packageOf = (file: string): string => {
  let folder = dirname(file)
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}
