import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPress, type Place, type Press } from '@claimgraph/reports'
import { unpackManner } from './manner.ts'

/** Presses on one folder or place, each for a manner. */
export interface Presses {
  /** Does some work with the press for a manner. @throws MannerUnknownError, TemplateError, OutputError */
  readonly use: <Result>(manner: string, work: (press: Press) => Promise<Result>) => Promise<Result>
  /** To be called when none is used. */
  readonly close: () => Promise<void>
}

/** A press for a manner, whose files are in a folder of their own. */
interface Opened {
  readonly manner: string
  readonly press: Promise<Press>
  readonly close: () => Promise<void>
  /** How many use it. */
  users: number
}

const open = (manner: string, out: string | Place, jobs: number): Opened => {
  let folder: string | undefined
  const makeFolder = async (): Promise<string> => {
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-manner-'))
    return folder
  }
  const press = unpackManner(manner, makeFolder).then((unpacked) =>
    openPress(out, { ...unpacked, jobs, shared: true }),
  )
  // Whoever uses it is told that it could not be opened, which may be before anybody asks.
  press.catch(() => {})
  return {
    manner,
    press,
    close: async () => {
      const [opened] = await Promise.allSettled([press])
      if (opened.status === 'fulfilled') await opened.value.close()
      if (folder !== undefined) await rm(folder, { recursive: true, force: true })
    },
    users: 0,
  }
}

/** Opens presses as they are needed. The last one is kept: most of what is queued together is printed in one manner. */
export const openPresses = (out: string | Place, jobs: number): Presses => {
  let last: Opened | undefined
  const closeUnused = async (one: Opened | undefined): Promise<void> => {
    if (one && one !== last && one.users === 0) await one.close()
  }
  return {
    use: async (manner, work) => {
      const before = last
      const taken = before?.manner === manner ? before : open(manner, out, jobs)
      last = taken
      taken.users += 1
      try {
        if (before !== taken) await closeUnused(before)
        const press = await taken.press.catch((error: unknown) => {
          // What could not be opened is opened anew the next time.
          if (last === taken) last = undefined
          throw error
        })
        return await work(press)
      } finally {
        taken.users -= 1
        await closeUnused(taken)
      }
    },
    close: async () => {
      const open = last
      last = undefined
      await closeUnused(open)
    },
  }
}
