import { type ChildProcess, execFile } from 'node:child_process'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { openQueue, type Queue } from '@claimgraph/queue'
import { openStore } from '@claimgraph/store'
import { type Postgres, startPostgres } from '@claimgraph/store/fixtures/postgres'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimgraph, finish, inFolder, root, start } from './claimgraph.ts'
import { sampleGraph } from './databases.ts'
import { jsonErrors } from './outputs.ts'

const run = promisify(execFile)

let server: Postgres
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

/** A new database that holds the sample. */
const newDatabase = async (name: string, on = server): Promise<string> => {
  const address = await on.address(name)
  const store = await openStore(address)
  await store.load(await sampleGraph())
  await store.close()
  return address
}

/** Asks a database something in SQL. */
const ask = async (address: string, text: string): Promise<void> => {
  const client = new Client({ connectionString: address })
  await client.connect()
  await client.query(text)
  await client.end()
}

/** A worker, and what it has said so far. */
interface Worker {
  readonly process: ChildProcess
  /** The themes of the briefings that it printed. */
  readonly printed: () => readonly string[]
  /** All lines that it printed. */
  readonly lines: () => readonly unknown[]
  readonly notes: () => string
  readonly ended: Promise<number | null>
}

const startWorker = (db: string, out: string, ...options: readonly string[]): Worker => {
  const child = start(['worker', '--db', db, '-o', out, '--json', ...options])
  let [stdout, stderr] = ['', '']
  child.stdout?.on('data', (data: Buffer) => {
    stdout += data
  })
  child.stderr?.on('data', (data: Buffer) => {
    stderr += data
  })
  const lines = (): readonly { theme: string; unchanged?: boolean }[] =>
    stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
  return {
    process: child,
    lines,
    printed: () => lines().flatMap(({ theme, unchanged }) => (unchanged === false ? [theme] : [])),
    notes: () => stderr,
    ended: new Promise((resolve) => child.once('close', resolve)),
  }
}

const until = async (holds: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  const begun = performance.now()
  while (!(await holds())) {
    if (performance.now() - begun > 60_000) throw new Error(`Waited 60 s for ${what}.`)
    await sleep(20)
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Whether a worker has started the process that draws the pages: what it asks of the graph, it has been told. */
const draws = ({ process: { pid } }: Worker): Promise<boolean> =>
  run('pgrep', ['-P', String(pid)]).then(
    () => true,
    () => false,
  )

/** Stops a worker, as by Ctrl-Z, while it prints, and gives the theme whose briefing it has not put into its place. */
const freeze = async (
  worker: Worker,
  queue: Queue,
  out: string,
  others: readonly string[],
): Promise<string> => {
  let halfDone: string | undefined
  await until(async () => {
    worker.process.kill('SIGSTOP')
    const printing = (await queue.standings()).filter(({ state }) => state === 'printing')
    const mine = printing.map(({ theme }) => theme).find((theme) => !others.includes(theme))
    if (mine !== undefined && (await draws(worker)) && !(await isThere(join(out, `${mine}.pdf`))))
      halfDone = mine
    else worker.process.kill('SIGCONT')
    return halfDone !== undefined
  }, 'a worker that prints')
  return halfDone ?? ''
}

const filesIn = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const names = (await readdir(folder)).sort()
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'latin1')]),
  )
  return Object.fromEntries(files)
}

// Most of the time is spent waiting for a worker to be missed.
describe.concurrent('claimgraph worker', () => {
  it(
    'takes over from one that is killed and from one that is stopped: each briefing is printed exactly once',
    { timeout: 120_000 },
    () =>
      inFolder(async (folder) => {
        const db = await newDatabase('taken-over')
        const out = join(folder, 'out')
        const queue = await openQueue(db)
        const queued = await claimgraph(['enqueue', '--db', db])
        expect(queued).toEqual({ code: 0, stdout: 'Queued: 5.\n', stderr: '' })
        const { stdout: again } = await claimgraph(['enqueue', 'afghan-diplomacy', '--db', db, '--json'])
        expect(JSON.parse(again)).toEqual({ queued: [], waited: ['afghan-diplomacy'] })
        expect(await jsonErrors('enqueue', JSON.parse(again))).toBe('')

        const killed = startWorker(db, out, '-j', '1')
        const lost = await freeze(killed, queue, out, [])
        killed.process.kill('SIGKILL')
        await killed.ended
        const stopped = startWorker(db, out, '-j', '1')
        const left = await freeze(stopped, queue, out, [lost])
        const others = [1, 2].map(() => startWorker(db, out, '-j', '1', '--until-empty'))
        expect(await Promise.all(others.map(({ ended }) => ended))).toEqual([0, 0])

        const whole = await filesIn(out)
        const { mtimeMs } = await stat(join(out, `${left}.pdf`))
        stopped.process.kill('SIGCONT')
        await until(
          () => stopped.notes().includes('another one has it'),
          'the stopped worker to say that it lost it',
        )
        expect(stopped.notes()).toContain(`${left}: nothing was heard of this worker for too long`)
        stopped.process.kill('SIGTERM')
        expect(await stopped.ended).toBe(0)

        const printed = [killed, stopped, ...others].flatMap((worker) => worker.printed())
        const themes = (await queue.standings()).map(({ theme }) => theme)
        expect(printed.sort()).toEqual(themes)
        expect(others.flatMap((worker) => worker.printed())).toEqual(expect.arrayContaining([lost, left]))
        expect((await stat(join(out, `${left}.pdf`))).mtimeMs).toBe(mtimeMs)
        expect(await filesIn(out)).toEqual(whole)

        const built = join(folder, 'built')
        expect((await claimgraph(['build', '--db', db, '-o', built])).code).toBe(0)
        expect(whole).toEqual(await filesIn(built))
        expect(await claimgraph(['jobs', '--db', db])).toEqual({
          code: 0,
          stdout: '5 printed.\n',
          stderr: '',
        })
        await queue.close()
      }),
  )

  it('prints as a build would with the template, the style of citation and the date of whoever queued it', () =>
    inFolder(async (folder) => {
      const db = await newDatabase('mannered')
      const template = join(root, 'examples', 'templates', 'tern-desk', 'briefing.yaml')
      const manner = ['--template', template, '--citation-style', 'apa']
      const env = { SOURCE_DATE_EPOCH: '1700000000' }
      expect((await claimgraph(['enqueue', '--db', db, ...manner], { env })).code).toBe(0)
      const out = join(folder, 'out')
      const worker = startWorker(db, out, '--until-empty')
      expect(await worker.ended).toBe(0)
      expect(worker.printed()).toHaveLength(5)
      for (const line of worker.lines()) expect(await jsonErrors('worker', line)).toBe('')
      const { code, stdout } = await claimgraph(['build', '--db', db, '-o', out, '--check', ...manner], {
        env,
      })
      expect([code, stdout]).toEqual([0, ''])
    }))

  it('begins on a database without a queue beside another one, and ends when nothing is left', () =>
    inFolder(async (out) => {
      const db = await newDatabase('new')
      const workers = [1, 2].map(() => startWorker(db, out, '--until-empty'))
      expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0])
      expect(await claimgraph(['jobs', '--db', db])).toMatchObject({
        code: 0,
        stdout: 'Nothing was queued.\n',
      })
    }))

  it('tells what cannot be printed and why, as does claimgraph jobs', () =>
    inFolder(async (out) => {
      const db = await newDatabase('failing')
      const queue = await openQueue(db)
      await queue.put(['no-such-theme'], JSON.stringify({ files: {} }))
      await queue.put(['afghan-diplomacy'], JSON.stringify({ files: {}, paper: 'vellum' }))
      const worker = startWorker(db, out, '-j', '1')
      await until(() => worker.notes().includes('It is tried again'), 'a failure')
      expect(worker.notes()).toContain(
        'error: no-such-theme: There is no theme "no-such-theme" in the graph.\n',
      )
      expect(worker.notes()).toContain(
        'error: afghan-diplomacy: It was queued by another version of claimgraph.',
      )
      worker.process.kill('SIGTERM')
      expect(await worker.ended).toBe(0)
      const { code, stdout } = await claimgraph(['jobs', '--db', db])
      expect(code).toBe(1)
      const json = await claimgraph(['jobs', '--db', db, '--json'])
      expect(await jsonErrors('jobs', JSON.parse(json.stdout))).toBe('')
      for (const line of worker.lines()) expect(await jsonErrors('worker', line)).toBe('')
      expect(stdout).toContain(
        'no-such-theme     failed    after 1 attempt: There is no theme "no-such-theme" in the graph.\n',
      )
      expect(stdout).toMatch(
        /afghan-diplomacy {2}retrying {2}after \d attempts?: It was queued by another version/,
      )
      await queue.close()
    }))

  it('takes nothing where it cannot write, and needs PostgreSQL', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'file')
      await writeFile(file, '')
      const db = await newDatabase('unwritable')
      const unwritable = await claimgraph(['worker', '--db', db, '-o', file])
      expect(unwritable.code).toBe(1)
      expect(unwritable.stderr).toMatch(
        /^error: Cannot write to .*file \(a file stands where the folder should be/,
      )
      for (const command of ['worker', 'enqueue', 'jobs']) {
        const { code, stderr } = await claimgraph([command, '--db', 'sqlite:graph.db'])
        expect([command, code]).toEqual([command, 2])
        expect(stderr).toContain('error: Expected --db postgres://user@host/name, got "sqlite:graph.db"')
      }
    }))

  it('goes on by itself when the database is back', () =>
    inFolder(async (out) => {
      const own = await startPostgres({ durable: true })
      const db = await newDatabase('gone', own)
      const worker = startWorker(db, out, '-j', '1')
      await until(() => worker.notes().includes('Printing what is queued'), 'the worker')
      await own.kill('SIGQUIT')
      await until(
        () => worker.notes().includes('The queue does not answer'),
        'the worker to miss the database',
      )
      await own.restart()
      await until(() => worker.notes().includes('The queue answers again.'), 'the worker to find it again')
      expect((await claimgraph(['enqueue', 'afghan-diplomacy', '--db', db])).code).toBe(0)
      await until(() => worker.printed().length > 0, 'a briefing')
      worker.process.kill('SIGTERM')
      expect(await worker.ended).toBe(0)
      await own.stop()
    }))

  it('is waited for by claimgraph jobs, even where the database is gone meanwhile', () =>
    inFolder(async (out) => {
      const own = await startPostgres({ durable: true })
      const db = await newDatabase('waited', own)
      expect((await claimgraph(['enqueue', 'afghan-diplomacy', '--db', db])).code).toBe(0)
      const waiting = start(['jobs', '--db', db, '--wait'])
      let notes = ''
      waiting.stderr?.on('data', (data: Buffer) => {
        notes += data
      })
      const finished = finish(waiting)
      // It has begun to wait: there is no worker yet.
      await until(() => notes.includes('Is there a worker?'), 'the wait')
      await own.kill('SIGQUIT')
      await until(() => notes.includes('The queue does not answer'), 'it to miss the database')
      await own.restart()
      await until(() => notes.includes('The queue answers again.'), 'it to find it again')
      expect(await startWorker(db, out, '--until-empty').ended).toBe(0)
      expect(await finished).toMatchObject({ code: 0, stdout: '1 printed.\n' })
      await own.stop()
    }))

  it('gives up at once, and says so, where what was said of how to print it is gone', () =>
    inFolder(async (out) => {
      const db = await newDatabase('forgotten')
      expect((await claimgraph(['enqueue', 'afghan-diplomacy', '--db', db])).code).toBe(0)
      await ask(db, 'delete from claimgraph_queue.manners')
      const worker = startWorker(db, out, '--until-empty')
      expect(await worker.ended).toBe(1)
      expect(worker.notes()).toContain(
        'error: afghan-diplomacy: What was said of how to print it is not kept any more. Queue it again: claimgraph enqueue\n',
      )
      expect(worker.notes()).toContain('Failed: 1.')
      expect((await claimgraph(['jobs', '--db', db])).stdout).toContain('failed    after 1 attempt: ')
    }))
})

it('lets go of the database where a build is not begun', async () => {
  const db = await newDatabase('let-go')
  const begun = performance.now()
  const { code, stderr } = await claimgraph(['build', '--db', db, '--since', 'no-such'])
  expect([code, stderr.split('\n')[0]]).toEqual([2, 'error: There is no manifest no-such.'])
  // Connections that nobody needs are kept for 30 s.
  expect(performance.now() - begun).toBeLessThan(20_000)
})
