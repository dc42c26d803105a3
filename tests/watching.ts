import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { start } from './claimgraph.ts'

/** A build that watches, in a process of its own. */
export interface Watching {
  /** All that was printed so far. */
  readonly output: () => string
  /** Gives what was printed since it was last asked, up to words that it waits for. */
  readonly until: (words: RegExp) => Promise<string>
  /** Asks it to stop, and gives its exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** So long is waited for what should come within a second: the machine may be busy. */
const patienceMs = 40_000

/** Starts `claimgraph build --watch` in a folder, where it prints into a file. */
export const watchBuild = (args: readonly string[], cwd: string): Watching => {
  const log = join(cwd, 'watch.log')
  const file = openSync(log, 'a')
  const child = start(['build', '--watch', ...args], { cwd, outputTo: file })
  closeSync(file)
  const ended = once(child, 'exit')
  const output = (): string => readFileSync(log, 'utf8')
  let told = 0
  const until = async (words: RegExp): Promise<string> => {
    for (const end = Date.now() + patienceMs; ; ) {
      const since = output().slice(told)
      const found = words.exec(since)
      if (found) {
        const upTo = found.index + found[0].length
        told += upTo
        return since.slice(0, upTo)
      }
      if (Date.now() > end || child.exitCode !== null)
        throw new Error(`Waited in vain for ${words}. Printed since: ${since}`)
      await wait(20)
    }
  }
  return {
    output,
    until,
    stop: async (signal = 'SIGINT') => {
      child.kill(signal)
      await ended
      return child.exitCode
    },
  }
}
