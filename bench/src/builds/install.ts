import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Where the package is installed. */
const place = join(root, 'bench', '.data', 'installed')

/** The command as its users have it: out of the package that is published. */
export const installedBin = join(place, 'node_modules', 'claimgraph', 'bin', 'claimgraph.js')

/**
 * Makes the package, and installs it with what it needs, as `npm install claimgraph` would.
 * @throws Error with what npm complained of
 */
export const installPackage = async (): Promise<void> => {
  const inRoot = { cwd: root, maxBuffer: 2 ** 26 }
  await promisify(execFile)(process.execPath, [join('scripts', 'pack.mjs')], inRoot)
  const { version } = JSON.parse(await readFile(join(root, 'apps', 'cli', 'package.json'), 'utf8'))
  await rm(place, { recursive: true, force: true })
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'package.json'), '{}')
  const archive = join(root, 'dist', `claimgraph-${version}.tgz`)
  await promisify(execFile)('npm', ['install', '--silent', '--prefer-offline', archive], {
    ...inRoot,
    cwd: place,
  })
}
