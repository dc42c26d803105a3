import type { Theme } from '@claimgraph/model'
import { regions, slugged, subjects } from './words.ts'

const wordsOf = (index: number): string => {
  const subject = subjects[index % subjects.length]
  const region = regions[Math.floor(index / subjects.length) % regions.length]
  return `${subject} ${region}`
}

/** Such as `gas-transit-caucasus`; there are 200. */
export const themeSlug = (index: number): string => slugged(wordsOf(index))

/** The themes: the first of each region is the broader one of the others. */
export const themeOf = (index: number): Theme => {
  const first = index - (index % subjects.length)
  return {
    id: themeSlug(index),
    title: wordsOf(index),
    question: `What will become of ${wordsOf(index)}?`,
    ...(first === index ? {} : { broader: themeSlug(first) }),
  }
}
