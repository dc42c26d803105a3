import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, watch } from 'node:fs'
import { appendFile, chmod, copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { claimgraph, edit, finish, inFolder, inSample, root, sample, start } from './claimgraph.ts'
import { digestsIn, falseEntries } from './killed-builds.ts'
import { qpdfCheck } from './pdf.ts'

const themes = [
  'afghan-diplomacy',
  'anti-terrorist-exercises',
  'conventional-military-ties',
  'geopolitical-balancing',
  'socio-economic-and-cultural-improvements',
] as const

/** A copy of the sample with so many themes more. */
const inLargeSample = (more: number, work: (folder: string) => Promise<void>): Promise<void> =>
  inSample(async (folder) => {
    const entries = Array.from({ length: more }, (_, n) => `  - id: more-${n}\n    title: More ${n}\n`)
    await appendFile(join(folder, 'themes.yaml'), entries.join(''))
    await work(folder)
  })

/** Copies a folder in another order than that of its names. */
const copyBackwards = async (from: string, to: string): Promise<void> => {
  const names = (await readdir(from, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(from.length + 1))
  for (const name of names.sort().reverse()) {
    await mkdir(dirname(join(to, name)), { recursive: true })
    await copyFile(join(from, name), join(to, name))
  }
}

const pdfsIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.pdf'))

/** The processes that a build has started to print. */
const workersOf = (pid: number | undefined): readonly number[] =>
  execFileSync('ps', ['-A', '-o', 'ppid=,pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => Number(words[0]) === pid && words.at(-1)?.endsWith('worker.ts'))
    .map((words) => Number(words[1]))

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const until = async (holds: () => boolean): Promise<void> => {
  for (let waited = 0; !holds(); waited += 20) {
    if (waited > 20_000) throw new Error('Waited 20 s in vain.')
    await sleep(20)
  }
}

describe('claimgraph build --jobs', { timeout: 120_000 }, () => {
  it('prints the same bytes and reports in the same order, whatever the number, zone, language, folder and order of files', async () => {
    await inFolder(async (folder) => {
      const backwards = join(folder, 'dossier')
      await copyBackwards(sample, backwards)
      const here = join(folder, 'here')
      const there = join(folder, 'there')
      const one = await claimgraph(['build', '-d', sample, '-o', here, '--jobs', '1'])
      const three = await claimgraph(['build', '-o', there, '--jobs', '3'], {
        cwd: backwards,
        env: { TZ: 'Pacific/Chatham', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
      })
      for (const { code, stderr, stdout } of [one, three]) {
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
        expect(stdout.split('\n').map((line) => /([a-z-]+)\.pdf/.exec(line)?.[1])).toEqual([
          ...themes,
          undefined,
        ])
      }
      expect([...(await digestsIn(there))]).toEqual([...(await digestsIn(here))])
    })
  })

  it('fails the briefing whose process is killed, and prints the others', async () => {
    await inFolder(async (out) => {
      const child = start(['build', '-d', sample, '-o', out, '--jobs', '2'])
      const finished = finish(child)
      await until(() => workersOf(child.pid).length === 2)
      process.kill(workersOf(child.pid)[0] ?? Number.NaN, 'SIGKILL')
      const { code, stderr } = await finished
      expect(code).toBe(1)
      expect(stderr).toMatch(
        /^error: The briefing of theme "[a-z-]+" was not printed: its process was ended from outside \(SIGKILL\)\. Print it by itself: claimgraph build [a-z-]+ --jobs 1\n$/,
      )
      expect(await pdfsIn(out)).toHaveLength(themes.length - 1)
      expect(await falseEntries(out)).toEqual([])
    })
  })

  it.each([
    ['SIGINT', 2, 130],
    ['SIGTERM', 1, 143],
  ] as const)(
    'finishes what it is printing when it gets %s with %i jobs, and goes on from there when called again',
    async (signal, jobs, expected) => {
      await inLargeSample(30, async (dossier) => {
        const out = join(dossier, 'out')
        const args = ['build', '-o', out, '--jobs', String(jobs), '--json']
        const child = start(args, { cwd: dossier, detached: true })
        const finished = finish(child)
        await until(() => existsSync(out))
        const watcher = watch(out)
        while (!String((await once(watcher, 'change'))[1]).includes('.pdf'));
        watcher.close()
        const workers = workersOf(child.pid)
        expect(workers).toHaveLength(jobs === 1 ? 0 : jobs)
        process.kill(-(child.pid ?? Number.NaN), signal)
        const { code, stderr, stdout } = await finished
        expect(code).toBe(expected)
        const { printed, failed, stopped } = JSON.parse(stdout)
        expect(failed).toEqual([])
        expect(printed.length).toBeGreaterThan(0)
        expect(printed.length + stopped.length).toBe(35)
        expect(stderr).toBe(
          `Stopping when what is being printed is done. To stop at once, do that again.\nStopped with ${printed.length} of 35 done. The same command goes on from there.\n`,
        )
        expect((await readdir(out)).sort()).toEqual(
          [...printed.map(({ theme }: { theme: string }) => `${theme}.pdf`), 'manifest.json'].sort(),
        )
        expect(await falseEntries(out)).toEqual([])
        for (const name of await pdfsIn(out)) expect(await qpdfCheck(await readFile(join(out, name)))).toBe(0)
        expect(workers.filter(isRunning)).toEqual([])
        const again = JSON.parse((await claimgraph(args, { cwd: dossier })).stdout)
        expect(again.printed.filter(({ unchanged }: { unchanged: boolean }) => unchanged)).toHaveLength(
          printed.length,
        )
        expect(again.printed).toHaveLength(35)
      })
    },
  )

  it('leaves no process behind when it is killed', async () => {
    await inLargeSample(30, async (dossier) => {
      const child = start(['build', '--jobs', '2'], { cwd: dossier })
      const finished = finish(child)
      await until(() => workersOf(child.pid).length === 2)
      const workers = workersOf(child.pid)
      child.kill('SIGKILL')
      await finished
      await until(() => !workers.some(isRunning))
    })
  })

  it('says what a number of jobs is', async () => {
    for (const jobs of ['0', '2.5', 'many', '65']) {
      const { code, stderr } = await claimgraph(['build', '-d', sample, '--jobs', jobs])
      expect(code).toBe(2)
      expect(stderr).toContain(`argument '${jobs}' is invalid. Expected a whole number from 1 to 64.`)
    }
  })
})

describe('two builds into one folder at once', { timeout: 120_000 }, () => {
  it('keep what each of them says of its PDFs', async () => {
    await inFolder(async (out) => {
      const build = (...names: readonly string[]) => claimgraph(['build', ...names, '-d', sample, '-o', out])
      const built = await Promise.all([build(...themes.slice(0, 3)), build(...themes.slice(2))])
      for (const { code, stderr } of built) expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      const { briefings } = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))
      expect(briefings.map(({ theme }: { theme: string }) => theme)).toEqual(themes)
      expect(await falseEntries(out)).toEqual([])
      expect(await pdfsIn(out)).toHaveLength(5)
      expect((await readdir(out)).filter((name) => !name.startsWith('.'))).toHaveLength(6)
    })
  })

  it('leave of each briefing one or the other, and a manifest that says which', async () => {
    await inSample(async (changed) => {
      await edit(join(changed, 'dossier.yaml'), 'title: ', 'title: Changed ')
      await inFolder(async (folder) => {
        const build = (dossier: string, out: string, jobs: number) =>
          claimgraph(['build', '-d', dossier, '-o', join(folder, out), '--force', '-j', String(jobs)])
        await Promise.all([build(sample, 'first', 1), build(changed, 'second', 1)])
        await Promise.all([build(sample, 'both', 1), build(changed, 'both', 2)])
        const [first, second] = await Promise.all(
          ['first', 'second'].map((name) => digestsIn(join(folder, name))),
        )
        for (const [name, digest] of await digestsIn(join(folder, 'both')))
          if (name.endsWith('.pdf')) expect([first?.get(name), second?.get(name)]).toContain(digest)
        expect(await falseEntries(join(folder, 'both'))).toEqual([])
        expect(await readdir(join(folder, 'both'))).toHaveLength(6)
      })
    })
  })
})

describe('a build that cannot write', { timeout: 120_000 }, () => {
  const nobody = 65_534

  it.each([1, 2])(
    'says so once with %i jobs where files may not become as large, and harms nothing',
    async (jobs) => {
      await inFolder(async (out) => {
        const kept = join(out, 'afghan-diplomacy.pdf')
        await writeFile(kept, 'what stood there')
        const command = join(root, 'apps', 'cli', 'bin', 'claimgraph.js')
        // Much as on a full disk: some bytes can be written, and then no more.
        const limited = 'ulimit -f 40; exec "$0" "$@"'
        const args = [
          '-c',
          limited,
          process.execPath,
          command,
          'build',
          '-d',
          sample,
          '-o',
          out,
          '-j',
          String(jobs),
        ]
        const { code, stderr } = await finish(spawn('sh', args))
        expect(code).toBe(1)
        expect(stderr).toMatch(
          /^error: Cannot write to .* \(files may not become that large here; .*--out\.\n$/,
        )
        expect(await readdir(out)).toEqual(['afghan-diplomacy.pdf'])
        expect(await readFile(kept, 'utf8')).toBe('what stood there')
      })
    },
  )

  it('says that a folder stands where a PDF should be, and leaves it there', async () => {
    await inFolder(async (out) => {
      await mkdir(join(out, 'geopolitical-balancing.pdf'))
      const { code, stderr } = await claimgraph(['build', '-d', sample, '-o', out])
      expect(code).toBe(1)
      expect(stderr).toMatch(
        /^error: Cannot write to .* \(a folder stands where a file should be; .*geopolitical-balancing\.pdf.*\n$/,
      )
      expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([])
      expect(await falseEntries(out)).toEqual([])
    })
  })

  it('says that it may not write into the folder, before it prints anything', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'out')
      await mkdir(out)
      await chmod(folder, 0o755)
      await chmod(out, 0o555)
      const { code, stderr, stdout } = await claimgraph(
        ['build', '-d', sample, '-o', out],
        process.getuid?.() === 0 ? { uid: nobody } : {},
      )
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toMatch(/^error: Cannot write to .* \(you may not write there; EACCES.*--out\.\n$/)
      expect(await readdir(out)).toEqual([])
    })
  })
})

describe('SOURCE_DATE_EPOCH', { timeout: 120_000 }, () => {
  it('dates the documents, which are otherwise dated by the day that the dossier is as of', async () => {
    await inFolder(async (out) => {
      const build = async (env: Readonly<Record<string, string>>) => {
        const args = ['build', 'afghan-diplomacy', '-d', sample, '-o', out, '--json']
        const { printed } = JSON.parse((await claimgraph(args, { env })).stdout)
        const text = (await readFile(join(out, 'afghan-diplomacy.pdf'))).toString('latin1')
        const dates = new Set(text.match(/D:\d{14}Z/g))
        return { unchanged: printed[0].unchanged, dates: [...dates] }
      }
      const asOf = 'D:20180131000000Z'
      const named = { SOURCE_DATE_EPOCH: '981173106', TZ: 'Pacific/Chatham' }
      expect(await build({})).toEqual({ unchanged: false, dates: [asOf] })
      expect(await build(named)).toEqual({ unchanged: false, dates: ['D:20010203040506Z'] })
      expect(await build({ ...named, TZ: 'Asia/Karachi' })).toMatchObject({ unchanged: true })
      expect(await build({ SOURCE_DATE_EPOCH: '' })).toEqual({ unchanged: false, dates: [asOf] })
    })
  })

  it('is an error where it is no number of seconds', async () => {
    const { code, stderr } = await claimgraph(['build', '-d', sample], {
      env: { SOURCE_DATE_EPOCH: 'today' },
    })
    expect(code).toBe(2)
    expect(stderr).toContain('Expected SOURCE_DATE_EPOCH to be a number of seconds since 1970')
  })
})
