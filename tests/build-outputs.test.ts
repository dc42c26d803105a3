import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { claimgraph, edit, inFolder, sample } from './claimgraph.ts'
import { inRepository, nameOf, noGithub, parseXml } from './outputs.ts'

describe('claimgraph build --report', () => {
  it('writes a case for each briefing as JUnit, and says to GitHub what became of them', async () => {
    await inRepository(async (root, dossier) => {
      await edit(join(dossier, 'dossier.yaml'), ', loaded-words: error', '')
      const out = join(root, 'out')
      const summary = join(root, 'summary.md')
      const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }
      const build = async () => {
        const themes = ['afghan-diplomacy', 'geopolitical-balancing']
        const args = ['build', ...themes, '--dossier', dossier, '--report', 'junit=b.xml']
        const finished = await claimgraph(args, { cwd: root, env })
        return { ...finished, suite: parseXml(await readFile(join(root, 'b.xml'), 'utf8')).children[0] }
      }
      const built = await build()
      expect(built.code).toBe(0)
      expect(built.suite?.children.map((test) => [nameOf(test), test.children.length])).toEqual([
        ['afghan-diplomacy', 0],
        ['geopolitical-balancing', 0],
      ])
      expect(await readFile(summary, 'utf8')).toContain('2 printed')
      await build()
      expect(await readFile(summary, 'utf8')).toMatch(
        /2 unchanged\n\n.*<td>afghan-diplomacy<\/td><td>unchanged<\/td><td>\d+ ms<\/td>/,
      )

      await edit(join(dossier, 'dossier.yaml'), 'asOf:', 'asof:')
      const broken = await build()
      expect(broken.code).toBe(1)
      expect(broken.suite?.attributes).toMatchObject({ tests: '1', failures: '1' })
      expect(broken.stdout).toBe(
        '::error title=build::Nothing was built. Mend the dossier first: claimgraph check\n',
      )
      expect(await readdir(out)).toContain('afghan-diplomacy.pdf')
    })
  })

  it('tells of a check what would be printed and what is left over, too', async () => {
    await inRepository(async (root, dossier) => {
      await edit(join(dossier, 'dossier.yaml'), ', loaded-words: error', '')
      const summary = join(root, 'summary.md')
      const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }
      const out = join(root, 'out')
      await claimgraph(['build', 'afghan-diplomacy', 'geopolitical-balancing', '-d', dossier, '-o', out], {
        env: noGithub,
      })
      await writeFile(join(out, 'geopolitical-balancing.pdf'), 'another')
      const check = (...args: readonly string[]) =>
        claimgraph(['build', ...args, '-d', dossier, '--report', 'junit=b.xml'], { cwd: root, env })
      const { code, stdout } = await check('afghan-diplomacy', 'geopolitical-balancing', '--check')
      expect(code).toBe(1)
      const why =
        'out/geopolitical-balancing.pdf is not as it would be printed: PDF is not the one that was built'
      expect(stdout).toContain(`::error title=geopolitical-balancing::${why}\n`)
      const suite = parseXml(await readFile(join(root, 'b.xml'), 'utf8')).children[0]
      expect(suite?.children.map((test) => [nameOf(test), test.children[0]?.attributes])).toEqual([
        ['afghan-diplomacy', undefined],
        ['geopolitical-balancing', { message: why }],
      ])
      expect(await readFile(summary, 'utf8')).toContain('1 unchanged, 1 failed')
      expect(await readFile(summary, 'utf8')).toContain('<td>unchanged</td><td>as it would be printed</td>')

      const dry = await check('--dry-run')
      expect([dry.code, dry.stdout]).toEqual([2, ''])
      expect(dry.stderr).toContain('--dry-run writes nothing, so it does not go with --report.')
    })
  })

  it('says of a build that cannot go on what keeps it', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'out'), 'no folder')
      await writeFile(join(folder, 'b.xml'), 'of an earlier build')
      const args = ['build', '-d', sample, '-o', 'out', '--report', 'junit=b.xml']
      const { code, stderr } = await claimgraph(args, { cwd: folder, env: noGithub })
      expect(code).toBe(1)
      const suite = parseXml(await readFile(join(folder, 'b.xml'), 'utf8')).children[0]
      const { message } = suite?.children[0]?.children[0]?.attributes ?? {}
      expect(message).toContain('Cannot write to ')
      expect(stderr).toContain(message)
    }))

  it('knows no forms that say where in a file something is', async () => {
    const { code, stderr } = await claimgraph(['build', '-d', sample, '--report', 'sarif=a'])
    expect(stderr).toContain('There is no report "sarif": expected one of junit=FILE, github.')
    expect(code).toBe(2)
  })
})
