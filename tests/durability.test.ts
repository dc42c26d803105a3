import { describe, expect, it } from 'vitest'
import { databases } from './databases.ts'
import { killOften } from './kills.ts'

describe.each(databases)('processes that are killed while they write to %s', (kind) => {
  it('lose nothing that was said to be written', async () => {
    const { acknowledged, written, problems } = await killOften(kind, 5)
    expect(problems).toEqual([])
    expect(written).toBeGreaterThanOrEqual(acknowledged)
    expect(acknowledged).toBeGreaterThan(0)
  })
})
