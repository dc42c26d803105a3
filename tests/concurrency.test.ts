import { openStore } from '@claimgraph/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCounter, type SharedDatabase, shareDatabase, startChanger } from './counting.ts'
import { databases } from './databases.ts'

describe.each(databases)('two processes on one %s database', (kind) => {
  let database: SharedDatabase
  beforeAll(async () => {
    database = await shareDatabase(kind)
  })
  afterAll(() => database.stop())

  it('make a hundred changes of one thing at once without losing any', async () => {
    await makeCounter(database.address)
    const changers = [startChanger(database.address, 50, 50), startChanger(database.address, 50, 50)]
    for (const { ended } of changers) expect(await ended).toEqual({ code: 0, stderr: '' })
    const numbers = changers.flatMap((changer) => changer.numbers).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, index) => index + 1))
    const store = await openStore(database.address)
    expect(await store.write.find('theme', 'counter')).toMatchObject({
      value: { title: '100' },
      version: 101,
    })
    const { activities } = await store.graph()
    expect(activities.map(({ id }) => Number(id))).toEqual(numbers)
    expect(new Set(activities.map(({ agent }) => agent)).size).toBe(2)
    await store.close()
  })

  it('open a new database at the same moment', async () => {
    const address = kind === 'SQLite' ? `${database.address}.new` : await database.server?.address('new')
    const opened = await Promise.all(Array.from({ length: 2 }, () => startChanger(address ?? '', 0, 1).ended))
    expect(opened).toEqual([
      { code: 0, stderr: '' },
      { code: 0, stderr: '' },
    ])
  })
})
