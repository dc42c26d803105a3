import { execFile } from 'node:child_process'
import { glob, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { edit, inFolder, root } from './claimgraph.ts'
import { git } from './outputs.ts'
import { copyWorkspace } from './workspace.ts'

/** A copy of the workspace as a repository, without changesets, that is gone after the work. */
const inRepository = (work: (copy: string) => Promise<void>): Promise<void> =>
  inFolder(async (copy) => {
    await copyWorkspace(copy)
    for await (const name of glob('.changeset/*.md', { cwd: copy })) await rm(join(copy, name))
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
    await git(copy, 'init', '--quiet')
    await git(copy, 'add', '--all', '--', ':!node_modules')
    await git(copy, 'commit', '--quiet', '--message', 'All')
    await work(copy)
  })

const release = (copy: string) =>
  promisify(execFile)(process.execPath, [join(copy, 'scripts', 'release.mjs')])

const versionIn = async (copy: string, ...folder: readonly string[]): Promise<string> =>
  JSON.parse(await readFile(join(copy, ...folder, 'package.json'), 'utf8')).version

/** What the action installs, where it is not told otherwise. */
const packageOfAction = async (copy: string): Promise<string | undefined> =>
  /default: (claimgraph@.*)/.exec(await readFile(join(copy, 'action.yml'), 'utf8'))?.[1]

describe('npm run release', () => {
  it('says in the CHANGELOG what the changesets say, and gives the version to all that speaks of it', () =>
    inRepository(async (copy) => {
      const before = await versionIn(copy, 'apps', 'cli')
      expect(await packageOfAction(copy)).toBe(`claimgraph@${before}`)
      await writeFile(
        join(copy, '.changeset', 'a.md'),
        '---\nclaimgraph: major\n---\n\nWolves are counted.\n',
      )
      await edit(join(copy, 'packages', 'schema', 'schema.graphql'), 'type ', '# Another line.\ntype ')
      await release(copy)
      const now = await versionIn(copy, 'apps', 'cli')
      expect(now).toBe(`${Number(before.split('.')[0]) + 1}.0.0`)
      expect(await packageOfAction(copy)).toBe(`claimgraph@${now}`)
      expect(await readFile(join(copy, 'apps', 'cli', 'CHANGELOG.md'), 'utf8')).toMatch(
        new RegExp(`^# claimgraph\\n\\n## ${now}\\n\\n### Major Changes\\n\\n- .*Wolves are counted\\.\\n`),
      )
      const released = await readFile(join(copy, 'packages', 'schema', 'released.graphql'), 'utf8')
      expect(released.includes('# Another line.')).toBe(true)
      const { stdout } = await git(copy, 'diff', '--name-only')
      expect(stdout.split('\n').filter((file) => file.endsWith('package.json'))).toEqual([
        'apps/cli/package.json',
      ])
    }))

  it('says so where there is nothing to release', () =>
    inRepository(async (copy) => {
      await expect(release(copy)).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringContaining('There is nothing to release'),
      })
    }))
})
