import { expect, it } from 'vitest'
import { wordTimeLeft } from './time-left.ts'

it.each([
  ['nothing while nothing is done', 0, 50, 10_000, ''],
  ['nothing while too little is known', 1, 50, 500, ''],
  ['seconds, by fives', 10, 50, 5_000, ', about 20 s left'],
  ['minutes', 10, 500, 30_000, ', about 25 min left'],
  ['nothing at the end', 50, 50, 30_000, ''],
])('says %s', (_, done, total, passedMs, words) => {
  expect(wordTimeLeft(done, total, passedMs)).toBe(words)
})
