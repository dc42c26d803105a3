import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Briefing } from './briefing.ts'
import { riverBriefing } from './fixtures/briefing.ts'
import { hostile, titleOnly } from './fixtures/variations.ts'
import { openPool, type PoolOptions, type Printer } from './pool.ts'
import { renderBriefing } from './render.ts'

const opened: Printer[] = []
const open = (options: PoolOptions): Printer => {
  const pool = openPool(options)
  opened.push(pool)
  return pool
}
afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()))
})

const named = (briefing: Briefing, slug: string): Briefing => ({
  ...briefing,
  theme: { ...briefing.theme, slug },
})

/** The numbers of the processes that this one has started to print. */
const workers = (): readonly number[] =>
  execFileSync('ps', ['-A', '-o', 'ppid=,pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => Number(words[0]) === process.pid && words.at(-1)?.endsWith('worker.ts'))
    .map((words) => Number(words[1]))

/** More than a process with a small heap can lay out. */
const huge: Briefing = {
  ...named(hostile, 'huge'),
  claims: Array.from({ length: 40 }, () => hostile.claims)
    .flat()
    .map((claim, index) => ({ ...claim, slug: `claim-${index}`, number: index + 1, relations: [] })),
}

describe('openPool', { timeout: 60_000 }, () => {
  it('prints the bytes that are printed here, however many print at once', async () => {
    const briefings = [riverBriefing, titleOnly, riverBriefing, titleOnly, riverBriefing]
    const here = await Promise.all(briefings.map((briefing) => renderBriefing(briefing)))
    for (const jobs of [1, 3]) {
      const { print } = open({ jobs })
      const there = await Promise.all(briefings.map(print))
      for (const [index, { bytes, pages, missing }] of there.entries()) {
        expect(Buffer.compare(bytes, here[index]?.bytes ?? new Uint8Array())).toBe(0)
        expect({ pages, missing }).toEqual({ pages: here[index]?.pages, missing: here[index]?.missing })
      }
    }
  })

  it('dates documents as it is told', async () => {
    const documentDate = new Date('2001-02-03T04:05:06Z')
    const { bytes } = await open({ jobs: 1, manner: { documentDate } }).print(riverBriefing)
    expect(Buffer.from(bytes).toString('latin1')).toContain('D:20010203040506Z')
    expect(Buffer.compare(bytes, (await renderBriefing(riverBriefing)).bytes)).not.toBe(0)
  })

  it('starts no process before there is something to print, no more than it may, and ends them', async () => {
    const pool = open({ jobs: 2 })
    expect(workers()).toHaveLength(0)
    await pool.print(titleOnly)
    expect(workers()).toHaveLength(1)
    await Promise.all([1, 2, 3, 4].map(() => pool.print(titleOnly)))
    expect(workers()).toHaveLength(2)
    await pool.close()
    expect(workers()).toHaveLength(0)
  })

  it('keeps the cause of what cannot be printed, and prints the next', async () => {
    const pool = open({ jobs: 1 })
    const broken = { ...riverBriefing, dossier: { ...riverBriefing.dossier, asOf: 'soon' } }
    await expect(pool.print(broken)).rejects.toMatchObject({
      code: 'RENDER_FAILED',
      theme: 'ossel-waters',
      cause: expect.any(Error),
    })
    expect((await pool.print(riverBriefing)).pages).toBeGreaterThan(1)
  })

  it('fails the briefing whose process is killed, and prints the others', async () => {
    const pool = open({ jobs: 1 })
    await pool.print(titleOnly)
    const [worker] = workers()
    if (worker === undefined) throw new Error('a process that prints')
    const killed = pool.print(named(huge, 'killed'))
    const others = [pool.print(riverBriefing), pool.print(titleOnly)]
    await sleep(100)
    process.kill(worker, 'SIGKILL')
    await expect(killed).rejects.toMatchObject({
      code: 'WORKER_ENDED',
      theme: 'killed',
      message: expect.stringContaining('was ended from outside (SIGKILL)'),
    })
    for (const { pages } of await Promise.all(others)) expect(pages).toBeGreaterThan(0)
  })

  it('starts another process where one died while it had nothing to do', async () => {
    const pool = open({ jobs: 1 })
    await pool.print(titleOnly)
    for (const worker of workers()) process.kill(worker, 'SIGKILL')
    await sleep(500)
    expect((await pool.print(titleOnly)).pages).toBeGreaterThan(0)
  })

  it('fails a briefing that needs more memory than a process may have, and prints the others', async () => {
    const pool = open({ jobs: 2, maxHeapMb: 64 })
    const [large, small] = await Promise.allSettled([pool.print(huge), pool.print(titleOnly)])
    expect(large).toMatchObject({
      status: 'rejected',
      reason: { code: 'WORKER_ENDED', message: expect.stringContaining('needed more than 64 MB of memory') },
    })
    expect(small.status).toBe('fulfilled')
  })
})
