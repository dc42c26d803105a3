import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'

const running = new Set<ChildProcess>()

// Whatever ends this process ends what it started: an error, Ctrl-C, or the end of the work.
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM')
})

const known = (child: ChildProcess): ChildProcess => {
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** Ends a process: politely, then after five seconds by force. */
export const stopChild = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await gone
  clearTimeout(force)
}

const environment = { ...process.env, NODE_ENV: 'production' }

/** A process that has said, as one piece of JSON, what its caller wants to know. */
export interface Started {
  readonly said: unknown
  readonly stop: () => Promise<void>
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a process says: complete once it is JSON; undefined where the process ends before that, or is ended for it. */
const jsonFrom = (child: ChildProcess, withinMs: number): Promise<unknown> =>
  new Promise((resolve) => {
    let text = ''
    const tooLate = setTimeout(() => child.kill('SIGKILL'), withinMs)
    child.stdout?.on('data', (chunk) => {
      text += chunk
      const said = parsed(text)
      if (said === undefined) return
      clearTimeout(tooLate)
      resolve(said)
    })
    child.once('close', () => {
      clearTimeout(tooLate)
      resolve(undefined)
    })
  })

/**
 * Starts a Node program and waits for what it says.
 * @param withinMs it is ended where it has said nothing by then
 * @throws Error with what it wrote to standard error, where it ends before that
 */
export const startNode = async (args: readonly string[], withinMs = 30_000): Promise<Started> => {
  const child = known(spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] }))
  let complaints = ''
  child.stderr?.on('data', (chunk) => {
    complaints = `${complaints}${chunk}`.slice(-4_000)
  })
  const said = await jsonFrom(child, withinMs)
  if (said === undefined)
    throw new Error(`"node ${args.join(' ')}" ended before it had said anything:\n${complaints}`)
  return { said, stop: () => stopChild(child) }
}

/** Runs a Node program to its end, which must come within an hour, and gives what it said. */
export const runNode = async (args: readonly string[]): Promise<unknown> => {
  const { said, stop } = await startNode(args, 60 * 60_000)
  await stop()
  return said
}

/** Starts a Node program that talks by messages. */
export const forkNode = (path: string): ChildProcess => known(fork(path, { env: environment }))
