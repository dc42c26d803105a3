import { execFile } from 'node:child_process'
import { chmod, cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { command, edit, inFolder, root, sample } from './claimgraph.ts'

const inputs = /\$\{\{ inputs\.([a-z-]+) \}\}/g

/** Runs the steps of the action that call the command, with this very one; gives the codes that they end with. */
const runSteps = async (
  folder: string,
  given: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, number>>> => {
  const action = parse(await readFile(join(root, 'action.yml'), 'utf8'))
  const filledIn = (text: string): string =>
    text.replaceAll(inputs, (_, name) => given[name] ?? action.inputs[name].default)
  await writeFile(join(folder, 'claimgraph'), `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`)
  await chmod(join(folder, 'claimgraph'), 0o755)
  const { PATH } = process.env
  const codes: Record<string, number> = {}
  for (const { name, run, env = {} } of action.runs.steps) {
    if (!run?.includes('claimgraph ')) continue
    const named = Object.entries<string>(env).map(([key, value]) => [key, filledIn(value)])
    const told = {
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_ACTIONS: '',
      PATH: `${folder}:${PATH}`,
    }
    codes[name] = await promisify(execFile)('bash', ['-eo', 'pipefail', '-c', run], {
      cwd: folder,
      env: { ...process.env, ...told, ...Object.fromEntries(named) },
    }).then(
      () => 0,
      ({ code }) => code,
    )
  }
  return codes
}

describe('the action for GitHub', () => {
  it('lets what no font has count where it is strict, as it does warnings', () =>
    inFolder(async (folder) => {
      const dossier = join(folder, 'desk')
      await cp(sample, dossier, { recursive: true })
      await edit(
        join(dossier, 'sources', 'korybko.yaml'),
        'Daesh has appeared in Afghanistan.',
        'Daesh has appeared in Afghanistan \u{13000}.',
      )
      expect(await runSteps(folder, { dossier: 'desk' })).toEqual({
        'Check the dossier': 0,
        'Print the briefings': 0,
      })
      expect(await readFile(join(folder, 'output'), 'utf8')).toBe('manifest=out/manifest.json\n')
      expect(await runSteps(folder, { dossier: 'desk', strict: 'true' })).toEqual({
        'Check the dossier': 0,
        'Print the briefings': 1,
      })
    }))
})
