import { spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { claimgraph, command, finish, inFolder, sample, start } from './claimgraph.ts'

describe('the command', () => {
  it('shows its commands with examples when asked for help', async () => {
    const { code, stdout } = await claimgraph(['--help'])
    expect(code).toBe(0)
    for (const word of ['check', 'build', 'serve', 'query', 'Examples:']) expect(stdout).toContain(word)
  })

  it.each(['check', 'build', 'serve', 'query'])('%s --help shows examples and --json', async (name) => {
    const { code, stdout } = await claimgraph([name, '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('Examples:')
    expect(stdout).toContain('--json')
  })

  it('suggests the command that was probably meant', async () => {
    const { code, stderr } = await claimgraph(['chek'])
    expect(code).toBe(2)
    expect(stderr).toContain('Did you mean check?')
  })

  it('suggests the flag that was probably meant', async () => {
    const { code, stderr } = await claimgraph(['build', '--dosier', sample])
    expect(code).toBe(2)
    expect(stderr).toContain('--dossier')
  })

  it('says where to look when there is no dossier, without a stack trace', async () => {
    await inFolder(async (cwd) => {
      for (const args of [['check'], ['build'], ['query', '{ __typename }'], ['serve']]) {
        const { code, stderr, stdout } = await claimgraph(args, { cwd })
        expect(code, args[0]).toBe(2)
        expect(stdout).toBe('')
        expect(stderr).toContain('dossier.yaml')
        expect(stderr).toContain('--dossier')
        expect(stderr).not.toContain('    at ')
      }
    })
  })

  it.each(['stdout', 'stderr'] as const)('ends quietly when nobody reads its %s any more', async (stream) => {
    const child = start(stream === 'stdout' ? ['explain', '--json'] : ['check', 'nowhere'])
    const closed = new Promise((resolve) => child[stream]?.once('close', resolve))
    child[stream]?.destroy()
    await closed
    const other = stream === 'stdout' ? child.stderr : child.stdout
    const [code, said] = await Promise.all([
      new Promise((resolve) => child.once('close', resolve)),
      other ? text(other) : '',
    ])
    expect([code, said]).toEqual([stream === 'stdout' ? 0 : 2, ''])
  })

  it.runIf(process.platform === 'linux')('fails where what it prints cannot be written', async () => {
    const full = await open('/dev/full', 'w')
    const child = spawn(process.execPath, [command, 'check', sample, '--json'], {
      stdio: ['ignore', full.fd, 'pipe'],
    })
    const { code, stderr } = await finish(child)
    await full.close()
    expect(code).toBe(1)
    expect(stderr).toMatch(/^error: What is printed cannot be written \(ENOSPC.*\n$/)
  })

  it.each([
    ['diff', '', '<before>'],
    ['build', '--since=', '--since'],
    ['build', '--out=', '--out'],
    ['check', '', '<dossier>'],
    ['check', '--report=', '--report'],
  ])('refuses an empty word: %s "%s"', (name, word, called) =>
    inFolder(async (cwd) => {
      const { code, stdout, stderr } = await claimgraph([name, word], { cwd })
      expect(stderr).toContain(`error: ${called} is empty: expected a value.\nhint: `)
      expect([code, stdout]).toEqual([2, ''])
    }),
  )

  it.runIf(process.platform === 'linux')('says so where no folder can be made to write to', async () => {
    for (const command of ['build', 'export']) {
      const { code, stderr } = await claimgraph([command, '-d', sample, '-o', '/proc/claimgraph/out'])
      expect(code, command).not.toBe(0)
      expect(stderr, command).toMatch(/\/proc\/claimgraph\/out[\s\S]+ENOENT/)
      expect(stderr, command).toContain('--out')
    }
  })

  it('finds the dossier in a folder above', async () => {
    const { code, stderr } = await claimgraph(['check'], { cwd: `${sample}/sources` })
    expect(stderr).toContain('0 errors')
    expect(code).toBe(0)
  })
})
