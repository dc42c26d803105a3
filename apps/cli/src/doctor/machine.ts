import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Finding, reasonOf } from './finding.ts'

/** The oldest Node that runs claimgraph; `bin/claimgraph.js` turns older ones away. */
const oldestNode = '22.22'

/** Whether claimgraph runs from a clone of its workspace. */
const isClone = existsSync(fileURLToPath(new URL('../../../../scripts/setup.mjs', import.meta.url)))

/** Puts all that claimgraph is made of in its place again, in a clone or where it was installed. */
const reinstall = isClone ? 'rm -rf node_modules && node scripts/setup.mjs' : 'npm install --force claimgraph'

/** The Node that runs this. */
export const checkNode = (version: string): Finding => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isNew = major > 22 || (major === 22 && minor >= 22)
  if (isNew) return { name: 'node', state: 'fine', says: `Node ${version}.` }
  return {
    name: 'node',
    state: 'failed',
    says: `Node ${version} is too old: expected ${oldestNode} or later.`,
    mend: isClone ? 'npx claimgraph doctor' : 'nvm install 24',
  }
}

/** SQLite, in which every graph is held while it is asked. */
export const checkSqlite = async (): Promise<Finding> => {
  try {
    const { openStore } = await import('@claimgraph/store')
    await (await openStore('sqlite::memory:')).close()
    return { name: 'sqlite', state: 'fine', says: 'SQLite (better-sqlite3) works.' }
  } catch (error) {
    return {
      name: 'sqlite',
      state: 'failed',
      says: `SQLite (better-sqlite3) does not load: ${reasonOf(error)}`,
      mend: reinstall,
    }
  }
}

/** The fonts that come along, and those that Chinese, Japanese and Korean need. */
export const checkFonts = async (): Promise<readonly Finding[]> => {
  try {
    const { fontPackages } = await import('@claimgraph/reports')
    const packages = fontPackages()
    const missing = packages.filter(({ isInstalled }) => !isInstalled)
    const lost = missing.filter(({ comesAlong }) => comesAlong).map(({ name }) => name)
    const optional = missing.filter(({ comesAlong }) => !comesAlong).map(({ name }) => name)
    return [
      lost.length === 0
        ? {
            name: 'fonts',
            state: 'fine',
            says: `All fonts are there that come along (packages: ${packages.filter(({ comesAlong }) => comesAlong).length}).`,
          }
        : {
            name: 'fonts',
            state: 'failed',
            says: `Fonts are missing: ${lost.join(', ')}.`,
            mend: reinstall,
          },
      optional.length === 0
        ? { name: 'cjk-fonts', state: 'fine', says: 'Chinese, Japanese and Korean can be printed.' }
        : {
            name: 'cjk-fonts',
            state: 'note',
            says: 'Not all of Chinese, Japanese and Korean can be printed: their fonts are packages of their own.',
            mend: `${isClone ? 'npx pnpm add -w' : 'npm install'} ${optional.join(' ')}`,
          },
    ]
  } catch (error) {
    return [
      {
        name: 'fonts',
        state: 'failed',
        says: `The printer does not load: ${reasonOf(error)}`,
        mend: reinstall,
      },
    ]
  }
}

const gitInstallers: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'xcode-select --install',
  win32: 'winget install Git.Git',
}

/** git, which `build --since` asks for earlier editions. */
export const checkGit = async (): Promise<Finding> => {
  try {
    const { stdout } = await promisify(execFile)('git', ['--version'])
    return { name: 'git', state: 'fine', says: `${stdout.trim()}.` }
  } catch {
    return {
      name: 'git',
      state: 'note',
      says: 'There is no git: "build --since" then knows no commits, only manifests.',
      mend: gitInstallers[process.platform] ?? 'sudo apt-get install git',
    }
  }
}
