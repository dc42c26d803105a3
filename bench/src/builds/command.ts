import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { installedBin } from './install.ts'

/** What a command took, from its start to its end. */
export interface Cost {
  /** Of the clock. */
  readonly ms: number
  /** Of processors, its own and of what it started and waited for. */
  readonly cpuMs: number
}

/** A command that has ended as it should. */
export interface Ran extends Cost {
  readonly stdout: string
}

/** The words of a `claimgraph` command of the package that is installed, run by the Node that runs this. */
export const claimgraph = (...args: readonly string[]): readonly string[] => [
  process.execPath,
  installedBin,
  ...args,
]

/** The words of a Node that does nothing. */
export const emptyNode: readonly string[] = [process.execPath, '-e', '0']

/** A shell can tell what its children took, and Bash does so in milliseconds; Node tells it of itself only. */
const script = '"$@" 3>&- && times >&3'

const millisecondsOf = (spent: string): number => {
  const [, minutes = '0', seconds = '0'] = /^(\d+)m([\d.]+)s$/.exec(spent) ?? []
  return (Number(minutes) * 60 + Number(seconds)) * 1_000
}

/** What `times` says of the children: its second line, as user and system. */
const childrenMs = (times: string): number => {
  const [user = '', system = ''] = times.trim().split('\n')[1]?.split(/\s+/) ?? []
  return millisecondsOf(user) + millisecondsOf(system)
}

/** A command of the bench that takes longer than this hangs. */
const patienceMs = 180_000

/**
 * Runs a command and measures it.
 * @throws Error with what it complained of, where it does not end with 0
 */
export const run = async (words: readonly string[]): Promise<Ran> => {
  const begun = performance.now()
  const child = spawn('bash', ['-c', script, 'bash', ...words], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout: patienceMs,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const [stdin, stdout, stderr, times] = child.stdio
  if (stdin !== null || !stdout || !stderr || !times || !('readable' in times))
    throw new Error('The shell was started without its pipes.')
  const [said, complained, spent, [code]] = await Promise.all([
    text(stdout),
    text(stderr),
    text(times as NodeJS.ReadableStream & AsyncIterable<string>),
    once(child, 'close'),
  ])
  if (code !== 0) throw new Error(`"${words.join(' ')}" ended with ${code}:\n${complained.slice(-2_000)}`)
  return { ms: performance.now() - begun, cpuMs: childrenMs(spent), stdout: said }
}
