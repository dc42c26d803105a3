import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** What else tells apart where numbers of processes are counted; a system may not have it. */
const told = (tell: () => string): string => {
  try {
    return tell().trim()
  } catch {
    return ''
  }
}

/** Where processes are numbered: a machine since it was started, or a container with numbers of its own. */
const numbering = createHash('sha256')
  .update(
    [
      hostname(),
      told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
      told(() => readlinkSync('/proc/self/ns/pid')),
    ].join('\0'),
  )
  .digest('hex')
  .slice(0, 8)

/** This process among all that may write into one folder: its number, and where that was given. */
export const thisWriter = `${process.pid}@${numbering}`

/** Whether there is a process of that number on this machine. */
const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * What became of a writer: one on another machine cannot be asked, so that is unknown, as it is of what names no
 * writer. A number alone is one of this machine.
 */
export const fateOf = (writer: string): 'running' | 'ended' | 'unknown' => {
  const [, pid, place = numbering] = /^(\d+)(?:@(\w+))?$/.exec(writer) ?? []
  if (pid === undefined || place !== numbering) return 'unknown'
  return isRunning(Number(pid)) ? 'running' : 'ended'
}
