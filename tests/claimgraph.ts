import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** The root of the workspace. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** The sample dossier. */
export const sample = join(root, 'examples', 'russia-pakistan')

/** The file of the command. */
export const command = join(root, 'apps', 'cli', 'bin', 'claimgraph.js')

/** What a finished command left. */
export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** How to call the command. */
export interface CallOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  /** In a group of processes of its own, as a shell starts it: Ctrl-C reaches all of a group. */
  readonly detached?: boolean
  /** The number of the user to run it as. */
  readonly uid?: number
  /** An open file for all that it prints, in the order in which it does. @default a pipe for each of its streams */
  readonly outputTo?: number
}

/** Starts the command as a user would, in a process of its own that does not outlive the tests. */
export const start = (
  args: readonly string[],
  { cwd = root, env = {}, detached = false, uid, outputTo }: CallOptions = {},
): ChildProcess => {
  const child = spawn(process.execPath, [command, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    detached,
    stdio: ['pipe', outputTo ?? 'pipe', outputTo ?? 'pipe'],
    ...(uid === undefined ? {} : { uid }),
  })
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  return child
}

/** Waits for a process to end, and gives what it printed. */
export const finish = async (child: ChildProcess, input = ''): Promise<Finished> => {
  child.stdin?.end(input)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [stdout, stderr, code] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    ended,
  ])
  return { code, stdout, stderr }
}

/** Runs the command to its end. */
export const claimgraph = (args: readonly string[], options: CallOptions = {}): Promise<Finished> =>
  finish(start(args, options), options.input)

/** A folder that is gone after the work. */
export const inFolder = async <Result>(work: (folder: string) => Promise<Result>): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A copy of the sample dossier, with some files changed, that is gone after the work. */
export const inSample = <Result>(work: (folder: string) => Promise<Result>): Promise<Result> =>
  inFolder(async (folder) => {
    await cp(sample, folder, { recursive: true })
    return work(folder)
  })

/** Replaces the first occurrence of some text in a file; fails where it does not occur. */
export const edit = async (file: string, from: string, to: string): Promise<void> => {
  const before = await readFile(file, 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${file} does not hold ${JSON.stringify(from)}.`)
  await writeFile(file, after)
}

/** The line and column (both from 1) of the first occurrence of some text in a file. */
export const placeOf = async (file: string, words: string): Promise<string> => {
  const before = (await readFile(file, 'utf8')).split(words)[0] ?? ''
  const lines = before.split('\n')
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
}
