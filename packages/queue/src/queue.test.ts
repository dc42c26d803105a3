import { setTimeout as sleep } from 'node:timers/promises'
import { type Postgres, startPostgres } from '@claimgraph/store/fixtures/postgres'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openQueue, type Queue } from './queue.ts'
import type { Order, Outcome } from './work.ts'

let server: Postgres
beforeAll(async () => {
  server = await startPostgres()
}, 60_000)
afterAll(() => server.stop())

let made = 0

const newAddress = (): Promise<string> => {
  made += 1
  return server.address(`queue${made}`)
}

const sql = async (address: string, text: string): Promise<void> => {
  const client = new Client({ connectionString: address })
  await client.connect()
  await client.query(text)
  await client.end()
}

const printed: Outcome = { is: 'printed' }

const untilDone = async (queue: Queue): Promise<void> => {
  while (await queue.isAnythingLeft()) await sleep(20)
}

/** Prints what waits, as a worker would. */
const workOn = async (address: string, print: (order: Order) => Promise<Outcome>): Promise<void> => {
  const queue = await openQueue(address, { atOnce: 2 })
  await queue.work(print)
  await untilDone(queue)
  await queue.close()
}

const inQueue = async (work: (queue: Queue, address: string) => Promise<void>): Promise<void> => {
  const address = await newAddress()
  const queue = await openQueue(address)
  try {
    await work(queue, address)
  } finally {
    await queue.close()
  }
}

const states = async (queue: Queue): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await queue.standings()).map(({ theme, state }) => [theme, state]))

describe('a queue', () => {
  it('gives each briefing to one worker, with what was said of how to print it', () =>
    inQueue(async (queue, address) => {
      const themes = Array.from({ length: 20 }, (_, n) => `theme-${String(n).padStart(2, '0')}`)
      expect(await queue.put(themes, 'plain')).toEqual([])
      const done: string[] = []
      const print = async ({ theme, manner }: Order): Promise<Outcome> => {
        done.push(`${theme} ${await manner()}`)
        return printed
      }
      await Promise.all([workOn(address, print), workOn(address, print)])
      expect(done.sort()).toEqual(themes.map((theme) => `${theme} plain`))
      expect(await states(queue)).toEqual(Object.fromEntries(themes.map((theme) => [theme, 'printed'])))
    }))

  it('prints once what is queued twice while it waits, in the manner that was said last', () =>
    inQueue(async (queue, address) => {
      await queue.put(['water', 'grain'], 'plain')
      expect(await queue.put(['water', 'salt'], 'fancy')).toEqual(['water'])
      const done: string[] = []
      await workOn(address, async ({ theme, manner }) => {
        done.push(`${theme} ${await manner()}`)
        return printed
      })
      expect(done.sort()).toEqual(['grain plain', 'salt fancy', 'water fancy'])
    }))

  it('prints again what is queued while it is being printed, and not at the same time', () =>
    inQueue(async (queue, address) => {
      await queue.put(['water'], 'plain')
      const seen: string[] = []
      await workOn(address, async (order) => {
        const manner = await order.manner()
        seen.push(`begin ${manner}`)
        if (manner === 'plain') await queue.put(['water'], 'fancy')
        await sleep(manner === 'plain' ? 1_500 : 0)
        seen.push(`end ${manner}`)
        return printed
      })
      expect(seen).toEqual(['begin plain', 'end plain', 'begin fancy', 'end fancy'])
    }))

  it('does not print in an old manner what failed meanwhile and was queued in a new one', () =>
    inQueue(async (queue, address) => {
      await queue.put(['water'], 'plain')
      const seen: string[] = []
      await workOn(address, async (order) => {
        const manner = await order.manner()
        seen.push(manner)
        if (manner !== 'plain') return printed
        await queue.put(['water'], 'fancy')
        return { is: 'failed', reason: 'The disk is full.', mayPass: true }
      })
      expect(seen).toEqual(['plain', 'fancy'])
    }))

  it('tries again what may pass, gives up what may not, and says why', () =>
    inQueue(async (queue, address) => {
      await queue.put(['grain', 'water'], 'plain')
      let tries = 0
      await workOn(address, async ({ theme }) => {
        if (theme === 'grain') return { is: 'failed', reason: 'There is no such theme.', mayPass: false }
        tries += 1
        if (tries === 1) throw new Error('The disk is full.')
        return printed
      })
      expect(tries).toBe(2)
      expect(await queue.standings()).toMatchObject([
        { theme: 'grain', state: 'failed', attempts: 1, reason: 'There is no such theme.' },
        { theme: 'water', state: 'printed', attempts: 2, reason: undefined },
      ])
      await queue.forgetOthers(['grain'])
      expect(await states(queue)).toEqual({ grain: 'failed', water: 'printed' })
      await queue.forgetOthers(['water'])
      expect(await states(queue)).toEqual({ water: 'printed' })
    }))

  it('lets one work alone under a name, whoever else has opened it', async () => {
    const address = await newAddress()
    const queues = [await openQueue(address, { atOnce: 1 }), await openQueue(address, { atOnce: 1 })]
    let working = 0
    const seen: number[] = []
    const work = async (): Promise<void> => {
      working += 1
      await sleep(20)
      seen.push(working)
      working -= 1
    }
    const alone = (n: number): Promise<void> | undefined => queues[n % 2]?.alone('shelf', work)
    await Promise.all(Array.from({ length: 10 }, (_, n) => alone(n)))
    expect(seen).toEqual(Array(10).fill(1))
    await expect(queues[0]?.alone('shelf', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await Promise.all(queues.map((queue) => queue.close()))
  })

  it('is made once by many that open it at the same moment', async () => {
    const address = await newAddress()
    const queues = await Promise.all(Array.from({ length: 4 }, () => openQueue(address, { atOnce: 1 })))
    await queues[0]?.put(['water'], 'plain')
    expect(await Promise.all(queues.map((queue) => queue.isAnythingLeft()))).toEqual(Array(4).fill(true))
    await Promise.all(queues.map((queue) => queue.close()))
  })

  it('says which schema a user needs that may make none, and does with that one', async () => {
    const address = await newAddress()
    await sql(address, "create role desk login password 'desk'")
    const desk = address.replace('postgres:secret', 'desk:desk')
    await expect(openQueue(desk)).rejects.toThrow(
      'let someone who may do so give the user a schema: create schema claimgraph_queue authorization <user>',
    )
    await sql(address, 'create schema claimgraph_queue authorization desk')
    const queue = await openQueue(desk)
    expect(await queue.put(['water'], 'plain')).toEqual([])
    await queue.close()
  })
})
