import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { claimgraph, edit, inFolder, inSample } from './claimgraph.ts'
import { folded, readPdf } from './pdf.ts'

const theme = 'anti-terrorist-exercises'
const was = 'Russia and Pakistan have drawn much closer to each other within a few years.'
const is = 'Russia and Pakistan have drawn closer to each other since 2014.'

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=desk', '-c', 'user.email=desk@example.org', ...args], {
    encoding: 'utf8',
  })

const reword = (dossier: string) => edit(join(dossier, 'sources', 'korybko.yaml'), was, is)

const textOf = async (folder: string): Promise<string> =>
  folded((await readPdf(join(folder, `${theme}.pdf`))).text)

describe('a build since the last edition', () => {
  it('says in the briefing what changed, by a manifest, its folder or a commit, in the same bytes', () =>
    inSample((dossier) =>
      inFolder(async (out) => {
        git(dossier, 'init', '--quiet')
        git(dossier, 'add', '--all')
        git(dossier, 'commit', '--quiet', '--message', 'First edition')
        const first = join(out, 'first')
        await claimgraph(['build', theme, '-o', first], { cwd: dossier })
        expect((await textOf(first)).includes(folded('What has changed'))).toBe(false)
        await reword(dossier)
        const status = git(dossier, 'status', '--porcelain')
        const ways = [first, join(first, 'manifest.json'), 'HEAD']
        const printed: Buffer[] = []
        for (const [n, since] of ways.entries()) {
          const folder = join(out, String(n))
          const built = await claimgraph(['build', theme, '-o', folder, '--since', since], { cwd: dossier })
          expect([built.code, built.stderr]).toEqual([0, ''])
          const text = await textOf(folder)
          for (const words of ['What has changed', was, is]) expect(text.includes(folded(words))).toBe(true)
          printed.push(await readFile(join(folder, `${theme}.pdf`)))
        }
        expect(printed[1]).toEqual(printed[0])
        expect(printed[2]).toEqual(printed[0])
        expect(git(dossier, 'status', '--porcelain')).toBe(status)
      }),
    ))

  it('says that nothing has changed, and prints again once something has', () =>
    inSample((dossier) =>
      inFolder(async (out) => {
        const [first, second] = [join(out, 'first'), join(out, 'second')]
        const build = (...args: readonly string[]) =>
          claimgraph(['build', theme, '--json', ...args], { cwd: dossier })
        await build('-o', first)
        await build('-o', second, '--since', first)
        const nothing = folded('Nothing of what this briefing says has changed')
        expect((await textOf(second)).includes(nothing)).toBe(true)
        expect(JSON.parse((await build('-o', second, '--since', first)).stdout).printed[0].unchanged).toBe(
          true,
        )
        await reword(dossier)
        expect(JSON.parse((await build('-o', second, '--since', first)).stdout).printed[0].unchanged).toBe(
          false,
        )
      }),
    ))

  it('refuses what is no edition, and builds nothing', () =>
    inSample(async (dossier) => {
      const say = async (...since: readonly string[]) => {
        const { code, stderr } = await claimgraph(['build', '--since', ...since], { cwd: dossier })
        return [code, stderr.split('\n')[0]]
      }
      expect(await say('v9')).toEqual([
        2,
        'error: Neither a manifest nor a commit that holds this dossier: v9',
      ])
      const [code, message] = await say('themes.yaml')
      expect(code).toBe(2)
      expect(message).toMatch(/^error: Cannot compare with .*themes\.yaml: it is not JSON\.$/)
      expect(await say('sources')).toEqual([2, expect.stringMatching(/manifest\.json: it cannot be read/)])
    }))
})
