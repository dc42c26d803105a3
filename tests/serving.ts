import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { sample, start } from './claimgraph.ts'

/** A server in a process of its own. */
export interface Serving {
  /** Without a slash at the end. */
  readonly url: string
  /** Resolves when the server has printed a line that holds the words. */
  readonly said: (words: string) => Promise<string>
  /** Tells it to stop, and gives its exit code. */
  readonly stop: () => Promise<number | null>
}

/** Serves a dossier on a free port. */
export const serveSample = (dossier: string = sample): Promise<Serving> => serve('-d', dossier)

/** Serves what the arguments say on a free port. */
export const serve = async (...args: readonly string[]): Promise<Serving> => {
  const child = start(['serve', ...args, '--port', '0'])
  if (!child.stdout || !child.stderr) throw new Error('The server has no output.')
  const ended = once(child, 'exit')
  const lines: string[] = []
  const waiting = new Map<string, (line: string) => void>()
  createInterface(child.stderr).on('line', (line) => {
    lines.push(line)
    for (const [words, resolve] of waiting) if (line.includes(words)) resolve(line)
  })
  const [address] = await Promise.race([
    once(createInterface(child.stdout), 'line') as Promise<[string]>,
    ended.then(() => {
      throw new Error(`The server ended: ${lines.join('\n')}`)
    }),
  ])
  return {
    url: new URL(address).origin,
    said: (words) => {
      const known = lines.find((line) => line.includes(words))
      return known === undefined
        ? new Promise((resolve) => waiting.set(words, resolve))
        : Promise.resolve(known)
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      return child.exitCode
    },
  }
}
