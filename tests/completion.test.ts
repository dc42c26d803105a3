import { execFile } from 'node:child_process'
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { claimgraph, inFolder, root, sample } from './claimgraph.ts'

const run = promisify(execFile)
const { PATH = '' } = process.env

const valuesFor = async (words: readonly string[], cwd = sample): Promise<readonly string[]> => {
  const { code, stdout, stderr } = await claimgraph(['complete', '--', ...words], { cwd })
  expect([code, stderr]).toEqual([0, ''])
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/\t.*/, ''))
}

/** Lets a real bash complete the words of a line. */
const inBash = (words: string, cwd: string): Promise<{ readonly stdout: string; readonly stderr: string }> =>
  inFolder(async (bin) => {
    const command = join(bin, 'claimgraph')
    await writeFile(
      command,
      `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'apps/cli/bin/claimgraph.js')}' "$@"\n`,
    )
    await chmod(command, 0o755)
    const script = [
      'eval "$(claimgraph completion bash)"',
      'eval "$(claimgraph completion bash)"', // as when ~/.bashrc is read twice
      'complete -p claimgraph >/dev/null',
      `COMP_WORDS=(claimgraph ${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))`,
      '_claimgraph claimgraph',
      `printf '%s\\n' "\${COMPREPLY[@]}"`,
    ]
    return run('bash', ['--norc', '-c', script.join('\n')], {
      cwd,
      env: { ...process.env, PATH: `${bin}:${PATH}` },
    })
  })

describe('claimgraph completion', () => {
  it('completes in a real bash', async () => {
    expect(await inBash('bu', sample)).toEqual({ stdout: 'build\n', stderr: '' })
    expect(await inBash('build anti', sample)).toMatchObject({ stdout: 'anti-terrorist-exercises\n' })
    expect(await inBash('build --citation-style = ml', sample)).toMatchObject({ stdout: 'mla\n' })
  })

  it('runs nothing of what is being typed', async () => {
    await inFolder(async (cwd) => {
      const typed = `'query { a(touch) } $(touch here)' '\`touch here\`' ';touch here'`
      await inBash(`query ${typed} --op`, cwd)
      expect(await readdir(cwd)).toEqual([])
    })
  })

  it.each(['bash', 'zsh', 'fish'])('prints what %s can read', async (shell) => {
    const { stdout } = await claimgraph(['completion', shell])
    expect(stdout).toContain(`claimgraph completion ${shell}`)
    const isThere = await run(shell, ['--version']).then(
      () => true,
      () => false,
    )
    if (!isThere) return
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'script'), stdout)
      expect(await run(shell, ['-n', join(folder, 'script')])).toEqual({ stdout: '', stderr: '' })
    })
  })

  it('names the shells for one that it does not know', async () => {
    const { code, stderr } = await claimgraph(['completion', 'tcsh'])
    expect(code).toBe(2)
    expect(stderr).toContain('bash, zsh, fish, powershell')
  })
})

describe('what is completed', () => {
  it('is commands, without those that only shells call', async () => {
    const commands = await valuesFor([''])
    expect(commands).toContain('build')
    expect(commands).not.toContain('complete')
  })

  it('is the flags of the command', async () => {
    expect(await valuesFor(['build', 'afghan-diplomacy', '--s'])).toEqual(['--shard', '--strict', '--since'])
  })

  it('is the themes of the nearest dossier, or of the one that is named, each once', async () => {
    expect(await valuesFor(['build', 'a'], join(sample, 'sources'))).toEqual([
      'afghan-diplomacy',
      'anti-terrorist-exercises',
    ])
    expect(await valuesFor(['build', '-d', sample, 'afghan-diplomacy', 'a'], root)).toEqual([
      'anti-terrorist-exercises',
    ])
    expect(await valuesFor(['build', ''], root)).toEqual([])
  })

  it('is codes, and styles of citation', async () => {
    expect(await valuesFor(['explain', 'loaded'])).toEqual(['loaded-words'])
    expect(await valuesFor(['build', '--citation-style', ''])).toEqual(['chicago', 'apa', 'mla'])
    expect(await valuesFor(['build', '--citation-style=a'])).toEqual(['--citation-style=apa'])
  })

  it('is nothing where a path is expected, so that the shell completes it', async () => {
    for (const words of [
      ['check', ''],
      ['build', '--out', ''],
      ['build', '--out='],
      ['import', 'a'],
    ])
      expect(await valuesFor(words), words.join(' ')).toEqual([])
  })

  it('is only what is a slug, from files that are not whole', async () => {
    await inFolder(async (cwd) => {
      await mkdir(join(cwd, 'themes'))
      await writeFile(join(cwd, 'dossier.yaml'), '')
      await writeFile(join(cwd, 'themes.yaml'), 'themes:\n  - id: one\n  - id: $(touch here)\n  - title: "no')
      await writeFile(join(cwd, 'themes', 'more.yaml'), 'themes: [{ id: two, title: "a\\tb\\nc" }]')
      const { stdout } = await claimgraph(['complete', '--', 'build', ''], { cwd })
      expect(stdout).toBe('one\t\ntwo\ta b c\n')
    })
  })
})
