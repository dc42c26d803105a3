import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A hook of git is told the repository alone, and git would take each folder that it is called in for the top of its files. */
const environment = (): NodeJS.ProcessEnv => {
  const { GIT_DIR, ...others } = process.env
  const { GIT_WORK_TREE } = others
  return GIT_DIR === undefined || GIT_WORK_TREE === undefined ? others : { ...others, GIT_DIR }
}

/** Runs git in a folder. @returns what it prints, without the line's end; undefined where it fails, or is not there */
const git = async (folder: string, args: readonly string[], index?: string): Promise<string | undefined> => {
  const env = index === undefined ? environment() : { ...environment(), GIT_INDEX_FILE: index }
  try {
    return (await run('git', ['-C', folder, ...args], { env })).stdout.trimEnd()
  } catch {
    return undefined
  }
}

/**
 * Why git may not find a commit in a folder, and what to do, as sentences.
 * @returns undefined where nothing but the commit is to blame
 */
export const whyNoCommit = async (folder: string): Promise<string | undefined> => {
  try {
    const args = ['-C', folder, 'rev-parse', '--is-shallow-repository']
    const { stdout } = await run('git', args, { env: environment() })
    return stdout.trim() === 'true'
      ? 'This clone is shallow, so most commits are not in it: git fetch --unshallow (in GitHub Actions, fetch-depth: 0 for actions/checkout).'
      : undefined
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
    return said === '' ? 'git cannot be started: is it installed?' : `git says: ${said.split('\n')[0]}.`
  }
}

/** A folder as it was at a commit. */
export interface FolderAt {
  /** A copy, in a place of its own. */
  readonly folder: string
  /** Removes the copy. */
  readonly remove: () => Promise<void>
}

/**
 * Copies a folder as it was at a commit, without touching the folder, its index or its branch.
 * @param ref whatever git takes for a commit: `v1.2`, `HEAD~3`, `main`
 * @returns undefined where the folder is in no repository, the commit is unknown, or had no such folder
 */
export const folderAt = async (folder: string, ref: string): Promise<FolderAt | undefined> => {
  const commit = await git(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ])
  const prefix = await git(folder, ['rev-parse', '--show-prefix'])
  const top = await git(folder, ['rev-parse', '--show-toplevel'])
  if (!commit || prefix === undefined || !top) return undefined
  const place = await mkdtemp(join(tmpdir(), 'claimgraph-'))
  const [index, copy] = [join(place, 'index'), join(place, 'copy')]
  await mkdir(copy)
  const remove = () => rm(place, { recursive: true, force: true })
  const steps = [
    ['read-tree', `${commit}:${prefix}`],
    ['checkout-index', '--all', `--prefix=${copy}/`],
  ]
  for (const step of steps)
    if ((await git(top, step, index)) === undefined) {
      await remove()
      return undefined
    }
  return { folder: copy, remove }
}
