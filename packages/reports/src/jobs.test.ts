import { expect, it } from 'vitest'
import { jobsFor } from './jobs.ts'

it.each([
  [0, 8, 1],
  [5, 8, 1],
  [7, 8, 1],
  [8, 1, 1],
  [8, 8, 2],
  [50, 2, 2],
  [50, 64, 8],
])('of %i briefings on %i cores, prints at once: %i', (briefings, cores, jobs) => {
  expect(jobsFor(briefings, cores)).toBe(jobs)
})
