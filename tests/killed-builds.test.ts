import { expect, it } from 'vitest'
import { killBuilds } from './killed-builds.ts'

// CLAIMGRAPH_KILLS=400 npx vitest run tests/killed-builds.test.ts
const { CLAIMGRAPH_KILLS = '12' } = process.env
const kills = Number(CLAIMGRAPH_KILLS)

it.each([1, 2])(
  'builds with %i jobs that are killed leave nothing that is not whole and true, and the next one mends it',
  { timeout: 60_000 + kills * 15_000 },
  async (jobs) => {
    const { atWork, mended, problems } = await killBuilds(jobs, kills / 2)
    expect(problems).toEqual([])
    expect(mended).toBeGreaterThan(0)
    // Enough of them were in the middle of something; how many, is chance.
    expect(atWork).toBeGreaterThan(kills / 8)
  },
)
