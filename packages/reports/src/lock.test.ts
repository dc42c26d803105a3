import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeDeadLock, withLock } from './lock.ts'

/** No process has a number so high. */
const dead = 2 ** 22 + 1

let folder: string
let lock: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
  lock = join(folder, 'lock')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('withLock', () => {
  it('lets one work at a time, and leaves nothing', async () => {
    let working = 0
    const seen: number[] = []
    const work = () =>
      withLock(lock, async () => {
        working += 1
        await sleep(5)
        seen.push(working)
        working -= 1
      })
    await Promise.all(Array.from({ length: 10 }, work))
    expect(seen).toEqual(Array(10).fill(1))
    expect(await readdir(folder)).toEqual([])
  })

  it('is free again where the work fails', async () => {
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await withLock(lock, async () => 'yes')).toBe('yes')
  })

  it('takes over from a holder that is dead, or that died before it wrote who it is', async () => {
    await writeFile(lock, String(dead))
    expect(await withLock(lock, async () => 'taken')).toBe('taken')
    await writeFile(lock, '')
    await utimes(lock, new Date(0), new Date(0))
    expect(await withLock(lock, async () => 'taken')).toBe('taken')
  })

  it('takes over from a holder on another machine once its lock has stood for long enough', async () => {
    await writeFile(lock, '1@elsewhere')
    await utimes(lock, new Date(0), new Date(0))
    await expect(withLock(lock, async () => {}, { waitMs: 50 })).rejects.toThrow('process 1@elsewhere has')
    expect(await withLock(lock, async () => 'taken', { strangerMs: 50 })).toBe('taken')
  })

  it('waits for holders on other machines as long as one lock follows another', async () => {
    await writeFile(lock, '1@elsewhere')
    const others = setInterval(() => void utimes(lock, new Date(), new Date()), 10)
    const taken = withLock(lock, async () => {}, { waitMs: 300, strangerMs: 100 })
    await expect(taken).rejects.toThrow('process 1@elsewhere has')
    clearInterval(others)
  })

  it('says who holds it, where a process that runs does not let go', async () => {
    await writeFile(lock, String(process.pid))
    await expect(withLock(lock, async () => {}, { waitMs: 50 })).rejects.toThrow(
      `process ${process.pid} has held ${lock}`,
    )
    expect(await readFile(lock, 'utf8')).toBe(String(process.pid))
  })
})

describe('removeDeadLock', () => {
  it('removes the lock of a dead process, and no other', async () => {
    await writeFile(lock, String(dead))
    await removeDeadLock(lock)
    expect(await readdir(folder)).toEqual([])
    for (const holder of [String(process.pid), '']) {
      await writeFile(lock, holder)
      await removeDeadLock(lock)
      expect(await readdir(folder)).toEqual(['lock'])
    }
    await removeDeadLock(join(folder, 'none'))
  })
})
