import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { claimgraph, edit, inFolder, placeOf, sample } from './claimgraph.ts'
import { inRepository, nameOf, noGithub, parseXml, sarifErrors } from './outputs.ts'

const readJson = async (path: string) => JSON.parse(await readFile(path, 'utf8'))

describe('claimgraph check --report', () => {
  it('writes SARIF that its schema accepts, with rules, levels and places in the repository', async () => {
    await inRepository(async (root, dossier) => {
      const { code, stdout } = await claimgraph(
        ['check', dossier, '--report', 'sarif=a.sarif', '--report', 'sarif=b.sarif', '--json'],
        { cwd: root, env: noGithub },
      )
      expect(code).toBe(1)
      const { problems } = JSON.parse(stdout)
      const log = await readJson(join(root, 'a.sarif'))
      expect(await sarifErrors(log)).toBe('')
      expect(await readJson(join(root, 'b.sarif'))).toEqual(log)
      const [{ tool, results }] = log.runs
      expect(results).toHaveLength(problems.length)
      const loaded = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'loaded-words')
      expect(loaded.level).toBe('error')
      const { artifactLocation, region } = loaded.locations[0].physicalLocation
      expect(artifactLocation).toMatchObject({
        uri: 'desk/dossier%20x/sources/korybko.yaml',
        uriBaseId: '%SRCROOT%',
      })
      const source = join(dossier, 'sources', 'korybko.yaml')
      expect(`${region.startLine}:${region.startColumn}`).toBe(await placeOf(source, 'notorious'))
      expect(region.endColumn - region.startColumn).toBe('notorious'.length)
      const rule = tool.driver.rules[loaded.ruleIndex]
      expect(rule.id).toBe('loaded-words')
      expect(rule.help.text).toContain('Mend: ')
      expect(rule.help.text).toContain('Passes')
    })
  })

  it('keeps fingerprints when lines move, and gives no two problems the same', async () => {
    await inRepository(async (root, dossier) => {
      const prints = async (): Promise<readonly string[]> => {
        const report = ['--report', 'sarif=a.sarif', '--report', 'gitlab=g.json']
        await claimgraph(['check', dossier, ...report], { cwd: root, env: noGithub })
        const [{ results }] = (await readJson(join(root, 'a.sarif'))).runs
        const found = results.map(
          ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
            partialFingerprints['claimgraphProblem/v1'],
        )
        const quality = await readJson(join(root, 'g.json'))
        expect(quality.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).toEqual(found)
        return found
      }
      const before = await prints()
      expect(before.length).toBeGreaterThan(4)
      expect(new Set(before).size).toBe(before.length)
      for (const name of ['themes.yaml', 'sources/korybko.yaml']) {
        const file = join(dossier, name)
        await writeFile(file, `# one line\n# and one more\n${await readFile(file, 'utf8')}`)
      }
      expect(await prints()).toEqual(before)
      await edit(join(dossier, 'sources', 'korybko.yaml'), 'notorious Daesh', 'notorious group Daesh')
      expect((await prints()).filter((print) => !before.includes(print))).toHaveLength(1)

      const source = join(dossier, 'sources', 'korybko.yaml')
      const text = await readFile(source, 'utf8')
      await writeFile(source, text.replaceAll('modality: fact', 'modality: facts'))
      const alike = await prints()
      expect(alike.length).toBeGreaterThan(4)
      expect(new Set(alike).size).toBe(alike.length)
    })
  })

  it('writes JUnit with a suite for each file and a case for each problem', async () => {
    await inRepository(async (root, dossier) => {
      const read = async (...args: readonly string[]) => {
        await claimgraph(['check', dossier, '--report', 'junit=a.xml', ...args], { cwd: root, env: noGithub })
        const top = parseXml(await readFile(join(root, 'a.xml'), 'utf8'))
        return { top, suites: new Map(top.children.map((suite) => [nameOf(suite), suite])) }
      }
      const { top, suites } = await read()
      expect(top.attributes).toMatchObject({ failures: '1', errors: '0', skipped: '5' })
      expect(suites.get('desk/dossier x/actors.yaml')?.children).toMatchObject([
        { attributes: { name: 'no problems', file: 'desk/dossier x/actors.yaml' }, children: [] },
      ])
      const [failed] = suites.get('desk/dossier x/sources/korybko.yaml')?.children ?? []
      expect(failed && nameOf(failed)).toMatch(/^\d+:\d+ error: .*"notorious".* \[loaded-words\]$/)
      const [failure] = failed?.children ?? []
      expect(failure?.attributes).toMatchObject({ type: 'loaded-words' })
      expect(failure?.text).toContain('Daesh <b>&, 100%: ]]>')
      const strict = await read('--strict')
      expect(strict.top.attributes).toMatchObject({ failures: '6', skipped: '0' })
    })
  })

  it("writes GitLab's report of code quality", async () => {
    await inRepository(async (root, dossier) => {
      await claimgraph(['check', '--report', 'gitlab=../../g.json'], { cwd: dossier, env: noGithub })
      const findings = await readJson(join(root, 'g.json'))
      const [line] = (await placeOf(join(dossier, 'sources', 'korybko.yaml'), 'notorious')).split(':')
      expect(findings).toContainEqual({
        description: expect.stringContaining('"notorious"'),
        check_name: 'loaded-words',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'critical',
        location: { path: 'desk/dossier x/sources/korybko.yaml', lines: { begin: Number(line) } },
      })
      expect(findings.at(-1)).toMatchObject({ check_name: 'single-origin', severity: 'minor' })
    })
  })

  it('annotates the ten worst in GitHub Actions, and adds all to the summary of the job', async () => {
    await inRepository(async (root, dossier) => {
      const source = join(dossier, 'sources', 'korybko.yaml')
      const text = await readFile(source, 'utf8')
      await writeFile(source, text.replaceAll('modality: interpretation', 'modality: <interpretation>'))
      const count = text.match(/modality: interpretation/g)?.length ?? 0
      expect(count).toBeGreaterThan(10)
      const summary = join(root, 'summary.md')
      await writeFile(summary, 'before\n')
      const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }
      const { stdout, code } = await claimgraph(['check', dossier], { cwd: root, env })
      expect(code).toBe(1)
      const annotations = stdout.split('\n').filter((line) => line.startsWith('::'))
      expect(annotations).toHaveLength(10)
      const [line, column] = (await placeOf(source, '<interpretation>')).split(':')
      expect(annotations[0]).toMatch(
        `::error title=unknown-term,file=desk/dossier x/sources/korybko.yaml,line=${line},endLine=${line},col=${column},`,
      )
      expect(annotations[0]).toContain('%0AHint: ')
      const table = await readFile(summary, 'utf8')
      expect(table).toMatch(/^before\n<h2>claimgraph check<\/h2>\n/)
      expect(table.match(/<tr>/g)).toHaveLength(count + 1)
      expect(table).toContain('&lt;interpretation&gt;')
      expect(table).not.toContain('<interpretation>')

      const json = await claimgraph(['check', dossier, '--json'], { cwd: root, env })
      expect(JSON.parse(json.stdout).errors).toBe(count)
      expect((await readFile(summary, 'utf8')).match(/<h2>/g)).toHaveLength(2)

      const without = await claimgraph(['check', dossier, '--no-github'], { cwd: root, env })
      expect(without.stdout).not.toContain('::error')
      expect((await readFile(summary, 'utf8')).match(/<h2>/g)).toHaveLength(2)
    })
  })

  it('lets no text of a dossier or a manifest give orders to GitHub Actions', async () => {
    await inRepository(async (root, dossier) => {
      const source = join(dossier, 'sources', 'korybko.yaml')
      await edit(source, 'notorious Daesh', 'notorious ##[stop-commands]pause Daesh')
      const env = { GITHUB_ACTIONS: 'true' }
      const check = await claimgraph(['check', dossier], { cwd: root, env })
      expect(check.stdout).toContain('notorious ## [stop-commands]pause')
      expect(check.stdout).toContain('\n::error title=loaded-words')
      const json = await claimgraph(['check', dossier, '--json'], { cwd: root, env })
      const outside = await claimgraph(['check', dossier, '--json'], { cwd: root, env: noGithub })
      expect(JSON.parse(json.stdout)).toEqual(JSON.parse(outside.stdout))
      expect(outside.stdout).toContain('##[')
      expect(check.stdout + json.stdout).not.toContain('##[')

      await claimgraph(['build', '-d', sample, '-o', 'out'], { cwd: root, env: noGithub })
      const manifest = join(root, 'out', 'manifest.json')
      await edit(manifest, '"theme": "afghan-diplomacy"', '"theme": "a\\n::error::forged"')
      const diff = await claimgraph(['diff', 'out', sample], { cwd: root, env })
      expect(diff.stdout).toContain('Themes left out: a ::error::forged\n')
      const list = await claimgraph(['build', '-d', sample, '  ::stop-commands::a'], { cwd: root, env })
      expect(list.stderr).toContain('::stop-commands::a')
      expect(list.stderr).not.toMatch(/^\s*::/m)
    })
  })

  it('keeps the summary below what GitHub takes, and says how many do not fit', async () => {
    await inRepository(async (root, dossier) => {
      const summary = join(root, 'summary.md')
      await writeFile(summary, 'x'.repeat(998_600))
      const env = { GITHUB_STEP_SUMMARY: summary }
      const { stdout } = await claimgraph(['check', dossier, '--report', 'github'], { cwd: root, env })
      expect(stdout).toContain('::warning title=single-origin')
      const table = (await readFile(summary, 'utf8')).slice(998_600)
      const [, left] = /(\d) more do not fit/.exec(table) ?? []
      expect(Number(left)).toBeGreaterThan(0)
      expect((table.match(/<tr>/g)?.length ?? 0) + Number(left)).toBe(7)
    })
  })

  it('says what was asked for wrongly before it reads anything', async () => {
    for (const [asked, words] of [
      [['sarf=a'], /There is no report "sarf".*\n.*Did you mean "sarif"\?/],
      [['junit'], /Expected --report junit=FILE, got "junit"\.\n.*junit=junit\.xml/],
      [['sarif='], /Expected --report sarif=FILE/],
      [['github=a'], /without a file/],
      [['junit=a', 'sarif=./a'], /Two reports would be written to \.\/a/],
    ] as const) {
      const { code, stdout, stderr } = await claimgraph([
        'check',
        sample,
        ...asked.flatMap((report) => ['--report', report]),
      ])
      expect(stderr).toMatch(words)
      expect([code, stdout]).toEqual([2, ''])
    }
  })

  it('says which file cannot be written and why, and leaves nothing half', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'there'))
      await promisify(execFile)('mkfifo', [join(folder, 'pipe')])
      await symlink('kept.json', join(folder, 'link.json'))
      await writeFile(join(folder, 'kept.json'), 'old')
      for (const [file, words] of [
        ['there', /Cannot write the sarif report to there: that is a folder/],
        ['pipe', /that is no ordinary file/],
        ['none/a.sarif', /there is no folder none\.\n.*mkdir -p none/],
        ['/proc/a.sarif', /Cannot write the sarif report to \/proc\/a\.sarif: E/],
      ] as const) {
        const { code, stderr } = await claimgraph(['check', sample, '--report', `sarif=${file}`], {
          cwd: folder,
          env: noGithub,
        })
        expect(stderr).toMatch(words)
        expect(code, file).toBe(2)
      }
      await claimgraph(['check', sample, '--report', 'gitlab=link.json'], { cwd: folder, env: noGithub })
      expect(await readJson(join(folder, 'kept.json'))).toEqual([])
      expect((await readdir(folder)).sort()).toEqual(['kept.json', 'link.json', 'pipe', 'there'])
    })
  })
})

describe('the libraries that write reports', () => {
  it('are loaded only when they are asked for', async () => {
    await inFolder(async (folder) => {
      const loaded = async (...args: readonly string[]): Promise<readonly string[]> => {
        const coverage = await mkdtemp(join(folder, 'coverage-'))
        const env = { ...noGithub, NODE_V8_COVERAGE: coverage }
        await claimgraph(['check', sample, ...args], { cwd: folder, env })
        const reports = (await readdir(coverage)).map((name) => readFile(join(coverage, name), 'utf8'))
        const text = (await Promise.all(reports)).join('')
        return ['node-sarif-builder', 'junit-report-builder', '@actions/core'].filter((name) =>
          text.includes(`/node_modules/${name}/`),
        )
      }
      expect(await loaded()).toEqual([])
      expect(await loaded('--report', 'gitlab=a')).toEqual([])
      expect(await loaded('--report', 'sarif=a')).toEqual(['node-sarif-builder'])
      expect(await loaded('--report', 'junit=a')).toEqual(['junit-report-builder'])
      expect(await loaded('--report', 'github')).toEqual(['@actions/core'])
    })
  })
})
