import { execFile, execFileSync } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { claimgraph, command, edit, inFolder, inSample, sample } from './claimgraph.ts'

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=desk', '-c', 'user.email=desk@example.org', ...args], {
    encoding: 'utf8',
  })

const was = 'Russia and Pakistan have drawn much closer to each other within a few years.'
const is = 'Russia and Pakistan have drawn closer to each other since 2014.'

const reword = (dossier: string) => edit(join(dossier, 'sources', 'korybko.yaml'), was, is)

/** A copy of the sample that is committed, and then says something else. */
const inReworded = (work: (dossier: string) => Promise<void>): Promise<void> =>
  inSample(async (dossier) => {
    git(dossier, 'init', '--quiet')
    git(dossier, 'add', '--all')
    git(dossier, 'commit', '--quiet', '--message', 'First edition')
    await reword(dossier)
    await work(dossier)
  })

const rewordedIn = (theme: string): readonly string[] => [
  `${theme}  as of 2018-01-31`,
  '  Claims of the sources',
  '    wording: rapid-rapprochement',
  `      - ${was}`,
  `      + ${is}`,
  '',
]

const reworded = [
  ...rewordedIn('anti-terrorist-exercises'),
  ...rewordedIn('geopolitical-balancing'),
  '2 of 5 themes differ. Claims of the sources: 1 reworded.',
  '',
].join('\n')

describe('claimgraph diff', () => {
  it('tells the same of a commit, a folder, a manifest and its folder', () =>
    inReworded((dossier) =>
      inFolder(async (out) => {
        const [first, copy] = [join(out, 'first'), join(out, 'copy')]
        await cp(dossier, copy, { recursive: true })
        await edit(join(copy, 'sources', 'korybko.yaml'), is, was)
        await claimgraph(['build', '-d', copy, '-o', first])
        const ways = [['HEAD'], [copy, '.'], [first], [join(first, 'manifest.json'), '.']]
        for (const way of ways)
          expect(await claimgraph(['diff', ...way], { cwd: dossier }), way[0]).toEqual({
            code: 0,
            stdout: reworded,
            stderr: '',
          })
      }),
    ))

  it('finds the commit in a hook of a worktree, whose git is told the repository alone', () =>
    inFolder(async (folder) => {
      const [repository, worktree] = [join(folder, 'repository'), join(folder, 'worktree')]
      await cp(sample, join(repository, 'desk'), { recursive: true })
      git(repository, 'init', '--quiet')
      git(repository, 'add', '--all')
      git(repository, 'commit', '--quiet', '--message', 'First edition')
      git(repository, 'worktree', 'add', '--quiet', worktree)
      const env = { GIT_DIR: git(worktree, 'rev-parse', '--absolute-git-dir').trim() }
      expect(await claimgraph(['diff', 'HEAD', '-d', 'desk'], { cwd: worktree, env })).toMatchObject({
        code: 0,
        stderr: '',
      })
    }))

  it('says why a commit is not found where it is not the commit that is wrong', () =>
    inFolder(async (folder) => {
      const [whole, shallow] = [join(folder, 'whole'), join(folder, 'shallow')]
      await cp(sample, whole, { recursive: true })
      const hintOf = async (dossier: string, env = {}) => {
        const { code, stderr } = await claimgraph(['diff', 'HEAD~1'], { cwd: dossier, env })
        expect(code).toBe(2)
        return stderr.split('\n')[1]
      }
      expect(await hintOf(whole, { GIT_CEILING_DIRECTORIES: folder })).toMatch(
        /^hint: git says: .*not a git repository.* Give /,
      )
      expect(await hintOf(whole, { PATH: folder })).toMatch(/^hint: git cannot be started: .* Give /)
      git(whole, 'init', '--quiet')
      git(whole, 'add', '--all')
      for (const message of ['First edition', 'Second edition'])
        git(whole, 'commit', '--quiet', '--allow-empty', '--message', message)
      git(folder, 'clone', '--quiet', '--depth', '1', `file://${whole}`, shallow)
      expect(await hintOf(shallow)).toMatch(/^hint: This clone is shallow, .*git fetch --unshallow.* Give /)
      git(shallow, 'fetch', '--quiet', '--unshallow')
      expect((await claimgraph(['diff', 'HEAD~1'], { cwd: shallow })).code).toBe(0)
      git(shallow, 'checkout', '--quiet', 'HEAD~1')
      expect(await hintOf(shallow)).toMatch(/^hint: Give /)
    }))

  it('says so where the folder held no dossier at a commit', () =>
    inSample(async (dossier) => {
      git(dossier, 'init', '--quiet')
      git(dossier, 'add', 'sources')
      git(dossier, 'commit', '--quiet', '--message', 'Sources alone')
      for (const args of [
        ['diff', 'HEAD'],
        ['build', '--changed', 'HEAD'],
      ]) {
        const { code, stderr } = await claimgraph(args, { cwd: dossier })
        expect(stderr).toMatch(/^error: .* commit that holds this dossier: HEAD\nhint: Give /)
        expect(code).toBe(2)
      }
    }))

  it('ends with 1 where there are differences and it is asked to, and says all as JSON', () =>
    inReworded(async (dossier) => {
      const run = (...args: readonly string[]) => claimgraph(['diff', ...args], { cwd: dossier })
      const differing = await run('HEAD', '--exit-code', '--json')
      expect(differing.code).toBe(1)
      const { changed, ...rest } = JSON.parse(differing.stdout)
      expect(rest).toMatchObject({ before: 'HEAD', now: null, added: [], removed: [] })
      expect(rest.unchanged).toHaveLength(3)
      expect(changed[0].claims[0]).toMatchObject({ before: { text: was }, now: { text: is } })
      expect(await run('HEAD', 'HEAD', '--exit-code')).toEqual({
        code: 0,
        stdout:
          'No bottom line, judgement, claim, event, prediction or source differs in the briefings that both have.\n',
        stderr: '',
      })
    }))

  it('names the themes that only one of the two has', () =>
    inReworded((dossier) =>
      inFolder(async (out) => {
        const [one, other] = [join(out, 'one'), join(out, 'other')]
        await claimgraph(['build', 'afghan-diplomacy', '-o', one], { cwd: dossier })
        await claimgraph(['build', 'afghan-diplomacy', 'geopolitical-balancing', '-o', other], {
          cwd: dossier,
        })
        const nothing =
          'No bottom line, judgement, claim, event, prediction or source differs in the briefings that both have.\n'
        const added = await claimgraph(['diff', one, other, '--exit-code'])
        expect([added.code, added.stdout]).toEqual([
          1,
          `Themes that are new: geopolitical-balancing\n${nothing}`,
        ])
        const removed = await claimgraph(['diff', other, one])
        expect([removed.code, removed.stdout]).toEqual([
          0,
          `Themes left out: geopolitical-balancing\n${nothing}`,
        ])
      }),
    ))

  it('says what is no edition, and which edition has errors', () =>
    inReworded(async (dossier) => {
      const say = async (...args: readonly string[]) => {
        const { code, stderr } = await claimgraph(['diff', ...args], { cwd: dossier })
        return [code, stderr]
      }
      expect(await say('v9')).toEqual([
        2,
        expect.stringMatching(/^error: Neither a manifest nor a commit that holds this dossier: v9\nhint: /),
      ])
      const elsewhere = await claimgraph(['diff', 'published', 'out'], { cwd: join(dossier, '..') })
      expect([elsewhere.code, elsewhere.stderr.split('\n')[0]]).toEqual([
        2,
        'error: There is no published here, and no dossier that it could be a commit of.',
      ])
      await edit(join(dossier, 'themes.yaml'), 'title:', 'tilte:')
      const [code, message] = await say('HEAD')
      expect(code).toBe(2)
      expect(message).toMatch(/^themes\.yaml:\d+:\d+: error: /)
      expect(message).toMatch(/The dossier has errors as it is, so nothing can be compared with it\./)
    }))

  it('ends quietly where nobody reads on', () =>
    inReworded(async (dossier) => {
      const line = `"${process.execPath}" "${command}" diff HEAD -d "${dossier}" | true`
      const { stderr } = await promisify(execFile)('sh', ['-c', line])
      expect(stderr).toBe('')
    }))
})
