import { execFile } from 'node:child_process'
import { appendFile, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { inFolder, root } from './claimgraph.ts'
import { copyWorkspace } from './workspace.ts'

const { PATH = '' } = process.env
const bin = join(root, 'node_modules', '.bin')

/** Runs the task of one example in a workspace. @returns what turbo prints */
const turbo = async (workspace: string, ...args: readonly string[]): Promise<string> => {
  const run = ['run', 'briefings:one-claim', ...args]
  const env = { ...process.env, PATH: `${bin}:${PATH}`, TURBO_TELEMETRY_DISABLED: '1' }
  return (await promisify(execFile)(join(bin, 'turbo'), run, { cwd: workspace, env })).stdout
}

/** What is in the files of a folder, by their names. */
const filesIn = async (folder: string): Promise<Readonly<Record<string, Buffer>>> => {
  const names = await readdir(folder)
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))])),
  )
}

describe('turbo run briefings', () => {
  it('prints into a folder that its cache restores, byte for byte', () =>
    inFolder(async (cache) => {
      const out = join(root, 'examples', 'out', 'one-claim')
      const build = () => turbo(root, '--cache-dir', cache)
      await rm(out, { recursive: true, force: true })
      expect(await build()).toContain('cache miss')
      const printed = await filesIn(out)
      expect(printed).toHaveProperty(['north-quay.pdf'])
      await rm(out, { recursive: true })
      expect(await build()).toContain('cache hit')
      expect(await filesIn(out)).toEqual(printed)
    }))

  it('has another key where the dossier or the code is another, and for nothing else', () =>
    inFolder(async (copy) => {
      await copyWorkspace(copy)
      const key = async (): Promise<string> => {
        const { tasks } = JSON.parse(await turbo(copy, '--dry=json'))
        return tasks.find(({ task }: { task: string }) => task === 'briefings:one-claim').hash
      }
      const change = (file: string) => appendFile(join(copy, file), '\n# Another line.\n')
      const first = await key()
      for (const file of [
        'examples/russia-pakistan/themes.yaml',
        'packages/reports/src/key.test.ts',
        'README.md',
      ])
        await change(file)
      expect(await key()).toBe(first)
      const keys = new Set([first])
      for (const file of [
        'examples/gallery/one-claim/sources/notice.yaml',
        'packages/model/src/edtf.ts',
        'apps/cli/src/print-all.ts',
      ]) {
        await change(file)
        keys.add(await key())
      }
      expect(keys.size).toBe(4)
    }))
})
