import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore } from '@claimgraph/store'
import { type Postgres, startPostgres } from '@claimgraph/store/fixtures/postgres'

/** Makes a database with one theme, whose title is the number 0, and gives its address. */
export const makeCounter = async (address: string): Promise<void> => {
  const store = await openStore(address)
  await store.load({
    dossier: {
      title: 'Counting',
      language: 'en',
      asOf: '2020-01-31',
      marking: { tlp: 'clear' },
      editors: [],
    },
    themes: [{ id: 'counter', title: '0' }],
    judgements: [],
    actors: [],
    events: [],
    sources: [],
    passages: [],
    claims: [],
    assertions: [],
    assessments: [],
    relations: [],
    predictions: [],
    activities: [],
  })
  await store.close()
}

/** A process that counts up in a database. */
export interface Changer {
  readonly process: ChildProcess
  /** The numbers that it was told are written, so far. */
  readonly numbers: readonly number[]
  /** Its end: how it ended, and what it said of failures. */
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>
}

/** Starts a process that makes many changes, several at once. */
export const startChanger = (address: string, times: number, atOnce: number): Changer => {
  const script = fileURLToPath(new URL('changer.ts', import.meta.url))
  const child = spawn(process.execPath, [script, address, String(times), String(atOnce)])
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  const numbers: number[] = []
  let [rest, stderr] = ['', '']
  child.stdout.on('data', (data: Buffer) => {
    const lines = `${rest}${data}`.split('\n')
    rest = lines.pop() ?? ''
    numbers.push(...lines.map(Number))
  })
  child.stderr.on('data', (data: Buffer) => {
    stderr += data
  })
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.once('close', (code) => {
      process.off('exit', kill)
      resolve({ code, stderr })
    })
  })
  return { process: child, numbers, ended }
}

/** A database that processes share, and that goes with its server or folder. */
export interface SharedDatabase {
  readonly address: string
  /** The server, where it has one. */
  readonly server?: Postgres
  readonly stop: () => Promise<void>
}

/** Makes a database on the disk, for processes to share. */
export const shareDatabase = async (
  kind: 'SQLite' | 'PostgreSQL',
  options: { readonly durable?: boolean } = {},
): Promise<SharedDatabase> => {
  if (kind === 'PostgreSQL') {
    const server = await startPostgres(options)
    return { address: await server.address('shared'), server, stop: server.stop }
  }
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
  return {
    address: `sqlite:${join(folder, 'shared.db')}`,
    stop: () => rm(folder, { recursive: true, force: true }),
  }
}
